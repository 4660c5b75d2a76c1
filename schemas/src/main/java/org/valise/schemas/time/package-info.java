/** Lets the generated types speak of time in the terms of {@code java.time}. */
@NullMarked
package org.valise.schemas.time;

import org.jspecify.annotations.NullMarked;
