/**
 * Beside the line: what is under way when an edition of the directory changes its way is sent on another one. Nothing is lost
 * for a change of ways; copies that this makes are recognised by their receivers.
 */
@NullMarked
package org.valise.exchange.reroute;

import org.jspecify.annotations.NullMarked;
