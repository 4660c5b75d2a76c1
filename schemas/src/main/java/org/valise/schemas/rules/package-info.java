/** What a document must say beyond the reach of its schema, one small class and one code a rule. */
@NullMarked
package org.valise.schemas.rules;

import org.jspecify.annotations.NullMarked;
