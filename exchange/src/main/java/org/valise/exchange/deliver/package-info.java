/** Stage deliver: the agency lists, reads and takes over what came for it. */
@NullMarked
package org.valise.exchange.deliver;

import org.jspecify.annotations.NullMarked;
