/** Whether a node is well: what is looked at, what was found, and what to do about it, in plain words. */
@NullMarked
package org.valise.gateway.health;

import org.jspecify.annotations.NullMarked;
