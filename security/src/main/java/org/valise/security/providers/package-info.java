/**
 * Which implementation serves which algorithm, chosen explicitly and proven by known answers at start-up; the order of
 * the providers installed in the JVM never matters.
 */
@NullMarked
package org.valise.security.providers;

import org.jspecify.annotations.NullMarked;
