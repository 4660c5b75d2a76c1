package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of this door, for anybody on this machine. */
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
}
