package org.valise.gateway.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** Sends once more what a member may have lost that went back to a backup. For the operator. */
@Path("/v1/resend")
public final class ResendResource {
    private final ToIntBiFunction<String, Instant> resend;

    /** @param resend sends again what a member has not receipted, or since a moment, and says how much */
    public ResendResource(ToIntBiFunction<String, Instant> resend) {
        this.resend = resend;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Views.Published resend(
            @QueryParam("to") @Nullable String to,
            @QueryParam("since") @Nullable String since,
            @Context SecurityContext who) {
        Readers.requireOperator(who);
        if (to == null || since == null) {
            throw new BadRequestException();
        }
        try {
            return new Views.Published(resend.applyAsInt(to, Instant.parse(since)) + " messages are sent again.");
        } catch (DateTimeException noMoment) {
            throw new BadRequestException(noMoment);
        }
    }
}
