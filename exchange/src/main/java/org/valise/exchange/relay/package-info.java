/** Stage relay: sealed bytes are passed on unopened, with evidence of the relay's own. */
@NullMarked
package org.valise.exchange.relay;

import org.jspecify.annotations.NullMarked;
