/** The agencies' folder door: files are taken from one folder, and what comes is put into another. */
@NullMarked
package org.valise.gateway.folder;

import org.jspecify.annotations.NullMarked;
