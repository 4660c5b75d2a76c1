/** A thief that holds one of a member's keys, and not the others. */
package org.valise.gateway.hostile.stolenkey;
