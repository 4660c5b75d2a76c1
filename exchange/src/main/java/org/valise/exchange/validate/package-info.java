/** Stage validate: the document is what its schema says, on both lines. */
@NullMarked
package org.valise.exchange.validate;

import org.jspecify.annotations.NullMarked;
