/** A federation of three nodes in processes of their own, and what they say to each other. */
@NullMarked
package org.valise.gateway.demo;

import org.jspecify.annotations.NullMarked;
