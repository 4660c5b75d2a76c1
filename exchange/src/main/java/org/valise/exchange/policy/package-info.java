/**
 * Who may say what to whom, and what may be done with what was received. Every decision is the answers of all rules, in a
 * fixed order, and can be explained in words, before and after it is taken.
 */
@NullMarked
package org.valise.exchange.policy;

import org.jspecify.annotations.NullMarked;
