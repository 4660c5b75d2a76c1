package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.deliver.Export;
import org.valise.exchange.deliver.HandOver;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.policy.UseRestrictions;
import org.valise.routes.Lines;
import org.valise.schemas.document.HandlingFacts;

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
                        .toList(),
                desk.explanations(id));
    }

    /** The document's exact bytes, as its sender signed them. */
    @GET
    @Path("/document")
    @Produces(MediaType.APPLICATION_XML)
    public Response document(@PathParam("id") MessageRef id, @Context SecurityContext who) {
        return Response.ok(desk.contents(id, Readers.of(who)).document(), MediaType.APPLICATION_XML)
                .build();
    }

    /** An ASiC-E container (ETSI EN 319 162-1) that proves the message to a third party. */
    @GET
    @Path("/container")
    @Produces("application/vnd.etsi.asic-e+zip")
    public Response container(@PathParam("id") MessageRef id, @Context SecurityContext who) {
        Reader reader = Readers.of(who);
        HandlingFacts handling = desk.handling(id, reader);
        String restrictions = String.join(" ", UseRestrictions.withoutWords(handling));
        StreamingOutput written = out -> export.write(id, out, reader);
        Response.ResponseBuilder response =
                Response.ok(written).header("Valise-Handling", handling.code().name());
        // A container leaves the node, and everything that holds its reader with it.
        return restrictions.isEmpty()
                ? response.build()
                : response.header("Valise-Restriction", restrictions).build();
    }

    /**
     * The agency has it: it is no longer waiting, and its sender gets evidence of the hand-over. Answers 204 once; to the same
     * agency 200 and since when it has had it from then on; to any other 409.
     */
    @POST
    @Path("/handover")
    public Response takeOver(@PathParam("id") MessageRef id, @Context SecurityContext who) {
        HandOver done = lines.deliver(id, Readers.of(who));
        return done.repeated()
                ? Response.ok(new Views.TakenBefore(done.agency().orElse(""), done.at()))
                        .build()
                : Response.noContent().build();
    }
}
