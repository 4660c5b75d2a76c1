package org.valise.gateway.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.valise.exchange.record.Acceptance;
import org.valise.exchange.submit.Upload;
import org.valise.routes.Lines;

/** Handing in a document whose attachments have been uploaded before. */
@Path("/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
public final class SubmissionResource {
    private final Lines lines;

    public SubmissionResource(Lines lines) {
        this.lines = lines;
    }

    /** Accepts a document: 201, or 200 when the very same was accepted before, or a problem. */
    @POST
    @Consumes(MediaType.APPLICATION_XML)
    public Response submit(InputStream document) {
        Acceptance acceptance = lines.submit(new Upload(document, "rest"));
        Views.Accepted body = new Views.Accepted(acceptance.messageId(), acceptance.repeated(), acceptance.advice());
        return acceptance.repeated()
                ? Response.ok(body).build()
                : Response.created(URI.create("/v1/messages/" + acceptance.messageId()))
                        .entity(body)
                        .build();
    }
}
