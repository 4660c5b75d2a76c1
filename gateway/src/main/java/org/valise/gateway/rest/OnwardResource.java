package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.Explain;
import org.valise.exchange.deliver.MessageRef;

/** Whether a received message may be passed on, and why, rule by rule. Asking changes nothing. */
@Path("/v1/messages/{id}/explanation")
@Produces(MediaType.APPLICATION_JSON)
public final class OnwardResource {
    private final Explain explain;

    public OnwardResource(Explain explain) {
        this.explain = explain;
    }

    /** Whether this received message may be passed on. */
    @GET
    public Views.Explained explainOnward(
            @PathParam("id") MessageRef id, @QueryParam("to") @Nullable String to, @Context SecurityContext who) {
        if (to == null) {
            throw Refusal.of(Code.ADDRESSEE_UNKNOWN, "Name the member in the parameter to.");
        }
        return ExplanationResource.view(explain.onward(id, to, Readers.of(who)));
    }
}
