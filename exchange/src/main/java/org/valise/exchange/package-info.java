/** The gateway's own vocabulary: stages, codes, refusals and the shape of a step. No Camel, SQL or HTTP here or below. */
@NullMarked
package org.valise.exchange;

import org.jspecify.annotations.NullMarked;
