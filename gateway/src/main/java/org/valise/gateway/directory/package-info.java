/** The directory in plain words: what an edition says, what differs between two, and who has signed it. Decides nothing. */
@NullMarked
package org.valise.gateway.directory;

import org.jspecify.annotations.NullMarked;
