package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.deliver.Export;
import org.valise.exchange.deliver.MessageRef;
import org.valise.routes.Lines;

/** One message: how far it is, what it says, and what proves it. */
@Path("/v1/messages/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageResource {
    private final Desk desk;
    private final Export export;
    private final Lines lines;

    public MessageResource(Desk desk, Export export, Lines lines) {
        this.desk = desk;
        this.export = export;
        this.lines = lines;
    }

    @GET
    public Views.Message message(@PathParam("id") MessageRef id) {
        return new Views.Message(
                MessageLines.of(desk.find(id)),
                desk.evidence(id).stream()
                        .map(proof -> new Views.Proof(proof.event(), proof.issuer(), proof.at(), proof.code()))
                        .toList());
    }

    /** The document's exact bytes, as its sender signed them. */
    @GET
    @Path("/document")
    @Produces(MediaType.APPLICATION_XML)
    public Response document(@PathParam("id") MessageRef id) {
        return Response.ok(desk.contents(id).document(), MediaType.APPLICATION_XML)
                .build();
    }

    /** An ASiC-E container (ETSI EN 319 162-1) that proves the message to a third party. */
    @GET
    @Path("/container")
    @Produces("application/vnd.etsi.asic-e+zip")
    public StreamingOutput container(@PathParam("id") MessageRef id) {
        desk.find(id);
        return out -> export.write(id, out);
    }

    /** The agency has it: it is no longer waiting, and its sender gets evidence of the hand-over. */
    @POST
    @Path("/handover")
    public Response takeOver(@PathParam("id") MessageRef id) {
        lines.deliver(id);
        return Response.noContent().build();
    }
}
