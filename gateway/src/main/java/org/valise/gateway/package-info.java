/** Placeholder. */
package org.valise.gateway;
