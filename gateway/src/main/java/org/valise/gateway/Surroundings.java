package org.valise.gateway;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.traces.Traces;

/**
 * What a node touches on its machine beside database and broker.
 *
 * @param diskFree bytes that are left for the node's data; asked for every document
 * @param spans where traces go; empty: there are none
 */
record Surroundings(LongSupplier diskFree, Optional<SpanExporter> spans) {

    static Surroundings of(Configuration configuration) {
        return new Surroundings(
                DiskSpace.of(configuration.data()), configuration.telemetry().map(Traces::to));
    }
}
