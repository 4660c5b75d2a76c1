/**
 * What every part of the security module shares: the named suites and the refusals with their stable codes. Bouncy
 * Castle is imported in this module and nowhere else, and no public signature outside it shows a Bouncy Castle type.
 */
@NullMarked
package org.valise.security;

import org.jspecify.annotations.NullMarked;
