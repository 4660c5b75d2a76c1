/** Stage open: the sealed envelope is opened with our own key. */
@NullMarked
package org.valise.exchange.open;

import org.jspecify.annotations.NullMarked;
