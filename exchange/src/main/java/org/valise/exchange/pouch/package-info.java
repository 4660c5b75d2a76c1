/**
 * Beside the line: frames travel in a file where no line carries them. A pouch stands in for the link between two members: what
 * comes in it is judged exactly like what comes over the link.
 */
@NullMarked
package org.valise.exchange.pouch;

import org.jspecify.annotations.NullMarked;
