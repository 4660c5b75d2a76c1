/** The command line: what an operator and an officer type, and what they read. */
@NullMarked
package org.valise.gateway.cli;

import org.jspecify.annotations.NullMarked;
