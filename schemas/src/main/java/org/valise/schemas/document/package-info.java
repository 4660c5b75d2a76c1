/** Checks a business document in one parse and takes from it the facts that the exchange needs. */
@NullMarked
package org.valise.schemas.document;

import org.jspecify.annotations.NullMarked;
