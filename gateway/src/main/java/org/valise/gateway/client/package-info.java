/** A client of a node's own HTTP door, for the command line and the demonstration. */
@NullMarked
package org.valise.gateway.client;

import org.jspecify.annotations.NullMarked;
