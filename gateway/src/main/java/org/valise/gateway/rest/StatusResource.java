package org.valise.gateway.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.Shelf;
import org.valise.gateway.StageLog;

/** The node at a glance, what it refused, and the stages that messages have just passed. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusResource {
    private static final int MOST = 500;

    private final Supplier<Views.Status> status;
    private final Shelf shelf;
    private final StageLog log;

    public StatusResource(Supplier<Views.Status> status, Shelf shelf, StageLog log) {
        this.status = status;
        this.shelf = shelf;
        this.log = log;
    }

    @GET
    @Path("/status")
    public Views.Status status() {
        return status.get();
    }

    /** Frames kept aside, newest first. */
    @GET
    @Path("/refusals")
    public List<Views.Aside> refusals() {
        return shelf.aside(MOST).stream()
                .map(aside -> new Views.Aside(
                        aside.seq(),
                        aside.peer(),
                        aside.origin().orElse(""),
                        aside.id().map(UUID::toString).orElse(""),
                        aside.code(),
                        Refusal.remedy(aside.code()),
                        aside.explanation(),
                        aside.at()))
                .toList();
    }

    /** Refusals of documents at our doors, of frames and of readers, newest first. */
    @GET
    @Path("/refused")
    public List<Views.Refused> refused(@QueryParam("id") @Nullable UUID id) {
        List<Shelf.Refused> found = id == null ? shelf.refused(MOST) : shelf.refused(id, MOST);
        return found.stream()
                .map(refused -> new Views.Refused(
                        refused.seq(),
                        refused.at(),
                        refused.where(),
                        refused.origin().orElse(""),
                        refused.message().map(UUID::toString).orElse(""),
                        refused.code(),
                        Refusal.remedy(refused.code()),
                        refused.explanation()))
                .toList();
    }

    /** Stages passed since an earlier look; only the latest thousand are kept, and only in memory. */
    @GET
    @Path("/events")
    public List<Views.Event> events(@QueryParam("after") @DefaultValue("0") long after) {
        return log.after(after).stream()
                .map(event -> new Views.Event(
                        event.seq(), event.at(), event.message(), event.stage().word(), event.nanos() / 1000))
                .toList();
    }
}
