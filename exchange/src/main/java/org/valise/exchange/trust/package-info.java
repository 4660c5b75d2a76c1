/** Facts of trust that are announced: editions of the directory and revocation lists, and whether one is true and new. */
@NullMarked
package org.valise.exchange.trust;

import org.jspecify.annotations.NullMarked;
