/** A member that is linked with the honest node and sends whatever it likes. */
package org.valise.gateway.hostile.peer;
