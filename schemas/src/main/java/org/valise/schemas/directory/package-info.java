/** Reads and writes the federation directory as XML; whether it is signed by enough stewards is decided elsewhere. */
@NullMarked
package org.valise.schemas.directory;

import org.jspecify.annotations.NullMarked;
