/** What every reader of Valise XML shares: findings, their severity, and the refusal of XML that cannot be read at all. */
@NullMarked
package org.valise.schemas;

import org.jspecify.annotations.NullMarked;
