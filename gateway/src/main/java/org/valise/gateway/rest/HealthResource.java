package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.valise.gateway.health.Diagnosis;

/**
 * Whether the node is well: 200, or 503 with the reasons. Anybody on this machine may ask; the answer names no peer, no file and
 * no figure.
 */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final Supplier<List<Diagnosis>> live;
    private final Supplier<List<Diagnosis>> ready;

    /**
     * @param live what only a new start can mend
     * @param ready what has to be well before anything new can be taken in
     */
    public HealthResource(Supplier<List<Diagnosis>> live, Supplier<List<Diagnosis>> ready) {
        this.live = live;
        this.ready = ready;
    }

    /** The same as {@link #ready}. */
    @GET
    public Response health() {
        return ready();
    }

    /** Whether the process works at all: if not, start it anew. */
    @GET
    @Path("live")
    public Response live() {
        return answer(live.get());
    }

    /** Whether anything new can be taken in now. */
    @GET
    @Path("ready")
    public Response ready() {
        return answer(ready.get());
    }

    private static Response answer(List<Diagnosis> found) {
        boolean well = found.stream().noneMatch(Diagnosis::isFailure);
        return Response.status(well ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(new Views.Health(
                        well, found.stream().map(HealthResource::view).toList()))
                .build();
    }

    private static Views.Diagnosis view(Diagnosis found) {
        return new Views.Diagnosis(found.part(), found.level().name(), found.code(), found.text(), found.remedy());
    }
}
