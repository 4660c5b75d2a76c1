/** The running node: {@link org.valise.gateway.Node} builds it in reading order from its configuration. */
@NullMarked
package org.valise.gateway;

import org.jspecify.annotations.NullMarked;
