/**
 * Attachments as a stream of authenticated segments of 1 MiB: flat memory, and no unauthenticated byte released.
 */
@NullMarked
package org.valise.security.segments;

import org.jspecify.annotations.NullMarked;
