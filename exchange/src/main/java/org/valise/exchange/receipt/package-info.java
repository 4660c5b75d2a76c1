/** Stage receipt: signed evidence is made for others and checked when it comes back. */
@NullMarked
package org.valise.exchange.receipt;

import org.jspecify.annotations.NullMarked;
