/** One message's way over all nodes as one trace, in the terms of OpenTelemetry. */
@NullMarked
package org.valise.gateway.traces;

import org.jspecify.annotations.NullMarked;
