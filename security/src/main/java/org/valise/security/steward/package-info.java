/**
 * Signatures of federation stewards over the directory, checked against pinned certificate fingerprints.
 */
@NullMarked
package org.valise.security.steward;

import org.jspecify.annotations.NullMarked;
