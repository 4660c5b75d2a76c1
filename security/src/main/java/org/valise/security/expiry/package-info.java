/** Says in time what is about to expire, and what to do about it. */
@NullMarked
package org.valise.security.expiry;

import org.jspecify.annotations.NullMarked;
