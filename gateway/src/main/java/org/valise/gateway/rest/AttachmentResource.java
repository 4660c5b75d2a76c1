package org.valise.gateway.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.valise.exchange.Gate;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.policy.Reader;

/** One attachment: uploaded before the document that lists it, or read from a message. */
@Path("/v1/messages/{id}/attachments/{attachment}")
public final class AttachmentResource {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final String own;
    private final Desk desk;
    private final PartStore parts;
    private final long limit;
    private final Gate gate;

    public AttachmentResource(String own, Desk desk, PartStore parts, long limit, Gate gate) {
        this.gate = gate;
        this.own = own;
        this.desk = desk;
        this.parts = parts;
        this.limit = limit;
    }

    /** Takes it in; it is sealed while it streams, and waits for its document. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response attach(
            @PathParam("id") MessageRef id, @PathParam("attachment") String attachment, InputStream content) {
        // Its id becomes a file name.
        if (!ID.matcher(attachment).matches()) {
            throw new BadRequestException();
        }
        gate.require();
        parts.stage(own, id.id(), attachment, content, limit);
        return Response.noContent().build();
    }

    /** Gives it out; only authenticated bytes are written. */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public StreamingOutput attachment(
            @PathParam("id") MessageRef id, @PathParam("attachment") String attachment, @Context SecurityContext who) {
        Reader reader = Readers.of(who);
        desk.requireAttachment(id, attachment, reader);
        return out -> desk.attachment(id, attachment, out, reader);
    }
}
