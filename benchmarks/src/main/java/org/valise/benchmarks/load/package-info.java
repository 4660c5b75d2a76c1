/** Keeps a number of exchanges under way and times them; knows nothing of what is exchanged, so that others can be measured by the same rule. */
@NullMarked
package org.valise.benchmarks.load;

import org.jspecify.annotations.NullMarked;
