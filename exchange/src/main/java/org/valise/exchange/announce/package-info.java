/**
 * Stage announce: facts of trust go from node to node beside the messages. Each carries the signatures that make it true, so
 * any peer may bring it; what is new is recorded, put into force and passed on to the other peers, and what is not is refused
 * while the old stays.
 */
@NullMarked
package org.valise.exchange.announce;

import org.jspecify.annotations.NullMarked;
