/**
 * Keyed hashes of normalised values, so that a stolen database does not tell which serial numbers it holds.
 */
@NullMarked
package org.valise.security.index;

import org.jspecify.annotations.NullMarked;
