/** Measures the gateway between two nodes: receipts per second, latency, and processor time per round trip. */
@NullMarked
package org.valise.benchmarks;

import org.jspecify.annotations.NullMarked;
