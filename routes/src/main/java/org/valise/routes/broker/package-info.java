/**
 * The node's own Artemis broker, its links to the brokers of peers, and the gateway's side of both: bytes in, bytes out.
 * Nothing here knows what a frame means; whoever carries it can neither read nor change it unnoticed.
 */
@NullMarked
package org.valise.routes.broker;

import org.jspecify.annotations.NullMarked;
