/** Reduced copies: counts that identify no weapon, no person and no firm. Nothing is copied that is not named here. */
@NullMarked
package org.valise.exchange.redact;

import org.jspecify.annotations.NullMarked;
