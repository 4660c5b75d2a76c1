/** What a message says about the messages before it in its conversation. */
@NullMarked
package org.valise.schemas.order;

import org.jspecify.annotations.NullMarked;
