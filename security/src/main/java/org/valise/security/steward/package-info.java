/**
 * The stewards of a federation: their keys, how many of them must sign, and whether they did.
 */
@NullMarked
package org.valise.security.steward;

import org.jspecify.annotations.NullMarked;
