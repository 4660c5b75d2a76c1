/** Stage permit: the directory and our policy allow this message between these members now. */
@NullMarked
package org.valise.exchange.permit;

import org.jspecify.annotations.NullMarked;
