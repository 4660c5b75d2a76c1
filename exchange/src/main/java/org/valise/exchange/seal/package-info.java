/** Stage seal: from here on only addressees, and our own archive, can read. */
@NullMarked
package org.valise.exchange.seal;

import org.jspecify.annotations.NullMarked;
