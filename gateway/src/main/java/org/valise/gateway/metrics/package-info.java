/** What can be measured of a running node, as figures for a monitoring system; none of it tells contents. */
@NullMarked
package org.valise.gateway.metrics;

import org.jspecify.annotations.NullMarked;
