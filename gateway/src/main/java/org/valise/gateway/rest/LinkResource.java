package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;

/** Tests of links, part by part. */
@Path("/v1/links/{peer}/test")
@Produces(MediaType.APPLICATION_JSON)
public final class LinkResource {
    private final Function<String, List<Views.Check>> test;

    /** @param test walks the link to a peer; takes some seconds where it is down */
    public LinkResource(Function<String, List<Views.Check>> test) {
        this.test = test;
    }

    /** Every part of the link to a peer: what works, what does not, and what to do. */
    @GET
    public List<Views.Check> testLink(@PathParam("peer") String peer) {
        return test.apply(peer);
    }
}
