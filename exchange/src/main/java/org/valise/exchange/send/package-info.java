/** Stage send: what was recorded is handed to our broker, in order, until it is there. */
@NullMarked
package org.valise.exchange.send;

import org.jspecify.annotations.NullMarked;
