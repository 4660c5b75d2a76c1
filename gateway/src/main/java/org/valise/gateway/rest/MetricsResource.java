package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.function.Supplier;

/** The node's figures, for a monitoring system that shows the operator's token or that of the metrics. */
@Path("/metrics")
public final class MetricsResource {
    private final Supplier<String> scrape;

    /** @param scrape all figures as text; returns soon, whatever does not answer */
    public MetricsResource(Supplier<String> scrape) {
        this.scrape = scrape;
    }

    @GET
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String metrics() {
        return scrape.get();
    }
}
