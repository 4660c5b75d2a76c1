/** Anybody who reaches a port. */
package org.valise.gateway.hostile.network;
