/** Stage receive: a frame from a peer is taken apart and its first hop is checked. */
@NullMarked
package org.valise.exchange.receive;

import org.jspecify.annotations.NullMarked;
