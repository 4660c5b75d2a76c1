/**
 * The order within a conversation. Frames can overtake each other on their way; what one member's agency has sent in one conversation
 * reaches the other's in that order all the same: a message names those before it, and its receiver holds it back until they are
 * there.
 */
@NullMarked
package org.valise.exchange.order;

import org.jspecify.annotations.NullMarked;
