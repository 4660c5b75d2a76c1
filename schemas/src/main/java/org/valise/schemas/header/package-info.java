/** The routing header: the only part of a message that a relay or broker may read, and its one XML form. */
@NullMarked
package org.valise.schemas.header;

import org.jspecify.annotations.NullMarked;
