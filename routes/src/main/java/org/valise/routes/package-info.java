/** The two lines as Camel routes, one line a step, and the pump that feeds the inbound one in batches. */
@NullMarked
package org.valise.routes;

import org.jspecify.annotations.NullMarked;
