package org.valise.gateway.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.deliver.Explain;
import org.valise.exchange.policy.Explanation;
import org.valise.exchange.policy.Ruling;

/** What the policy would decide about a document, and why, rule by rule. Asking changes nothing. */
@Path("/v1/explanations")
@Produces(MediaType.APPLICATION_JSON)
public final class ExplanationResource {
    private final Explain explain;
    private final int limit;

    /** @param limit most bytes of a document */
    public ExplanationResource(Explain explain, int limit) {
        this.explain = explain;
        this.limit = limit;
    }

    /** What would happen if this document were sent. */
    @POST
    @Consumes(MediaType.APPLICATION_XML)
    public Views.Explained explain(
            InputStream document, @QueryParam("to") @Nullable String to, @Context SecurityContext who)
            throws IOException {
        return view(explain.document(document.readNBytes(limit + 1), Optional.ofNullable(to), Readers.of(who)));
    }

    static Views.Explained view(Ruling ruling) {
        Explanation explanation = ruling.explanation();
        return new Views.Explained(
                explanation.refusing().isEmpty(),
                explanation.refusing().map(line -> line.answer().code()).orElse(""),
                explanation.lines().stream()
                        .map(line -> new Views.ExplainedRule(
                                line.addressee(),
                                line.rule(),
                                line.answer().result().name(),
                                line.answer().inputs(),
                                line.answer().code()))
                        .toList(),
                ruling.sources().stream()
                        .map(source -> new Views.ExplainedSource(
                                source.message().origin(),
                                source.message().messageId(),
                                source.held().isPresent()))
                        .toList(),
                explanation.text());
    }
}
