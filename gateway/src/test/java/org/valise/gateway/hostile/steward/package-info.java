/** A steward, or who claims to be one, at the federation directory. */
package org.valise.gateway.hostile.steward;
