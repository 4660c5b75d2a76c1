package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;

/** What the node holds, for a backup: broker, archive and parts, all sealed as they rest. No key. For the operator. */
@Path("/v1/backup")
public final class BackupResource {
    private final StreamingOutput writing;

    /** @param writing writes all of it */
    public BackupResource(StreamingOutput writing) {
        this.writing = writing;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public StreamingOutput backup(@Context SecurityContext who) {
        Readers.requireOperator(who);
        return writing;
    }
}
