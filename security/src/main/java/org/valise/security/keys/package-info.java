/**
 * A member's own certificate authority and the keys of its node, kept in PKCS#12 files that only the owner may read.
 * Private keys can be used, never read.
 */
@NullMarked
package org.valise.security.keys;

import org.jspecify.annotations.NullMarked;
