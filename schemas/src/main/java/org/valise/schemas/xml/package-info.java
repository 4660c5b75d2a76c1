/** The one place where XML parsers, writers and compiled schemas are made: no DTD, no external entity, nothing fetched. */
@NullMarked
package org.valise.schemas.xml;

import org.jspecify.annotations.NullMarked;
