/** What a document must say beyond the reach of its schema: one small class for each rule, one code for each refusal. */
@NullMarked
package org.valise.schemas.rules;

import org.jspecify.annotations.NullMarked;
