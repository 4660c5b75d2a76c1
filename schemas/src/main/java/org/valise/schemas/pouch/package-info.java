/** What a pouch holds, in the XML form that is signed. */
@NullMarked
package org.valise.schemas.pouch;

import org.jspecify.annotations.NullMarked;
