/** An AS4 sender and receiver of phase4, set up as its friends would, to be measured beside a pair of nodes. */
@NullMarked
package org.valise.benchmarks.phase4;

import org.jspecify.annotations.NullMarked;
