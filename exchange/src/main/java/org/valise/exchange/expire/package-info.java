/**
 * Beside the line: what has expired ends, with signed evidence. A receiver says no for what none of its agencies took over; a
 * sender says no for what nobody has answered, since nobody else can.
 */
@NullMarked
package org.valise.exchange.expire;

import org.jspecify.annotations.NullMarked;
