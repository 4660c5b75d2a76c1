/** Stage refuse: what may not pass is kept aside, with a code, and its sender is told. */
@NullMarked
package org.valise.exchange.refuse;

import org.jspecify.annotations.NullMarked;
