/** A member that carries other members' messages. */
package org.valise.gateway.hostile.relay;
