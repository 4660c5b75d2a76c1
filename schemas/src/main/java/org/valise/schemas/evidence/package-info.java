/** Evidence of what became of a message, named as ETSI EN 319 522 names it, and its one XML form. */
@NullMarked
package org.valise.schemas.evidence;

import org.jspecify.annotations.NullMarked;
