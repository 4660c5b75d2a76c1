/**
 * Whether a certificate may be used for this, by this member, at this moment; the answer never needs the network.
 */
@NullMarked
package org.valise.security.trust;

import org.jspecify.annotations.NullMarked;
