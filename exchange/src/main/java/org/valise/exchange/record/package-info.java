/** Stage record: one database transaction makes a message, and all that follows from it, a fact. */
@NullMarked
package org.valise.exchange.record;

import org.jspecify.annotations.NullMarked;
