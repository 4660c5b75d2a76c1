/** A running node into one file, and such a file into a node that goes on from there. */
@NullMarked
package org.valise.gateway.backup;

import org.jspecify.annotations.NullMarked;
