package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What anybody on this machine may ask: the description of this door, and whether the node is up. */
@Path("/")
public final class DescriptionResource {

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    public byte[] description() {
        try (InputStream file = Objects.requireNonNull(
                DescriptionResource.class.getResourceAsStream("openapi.yaml"), "openapi.yaml is part of this module")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GET
    @Path("health")
    @Produces("text/plain")
    public Response health() {
        return Response.ok("ready\n").build();
    }
}
