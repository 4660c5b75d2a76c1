/** What travels between two brokers: one routing header and one opaque body per frame. */
@NullMarked
package org.valise.exchange.frame;

import org.jspecify.annotations.NullMarked;
