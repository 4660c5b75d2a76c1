package org.valise.gateway.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.record.Terms;

/** Lists: what waits, what came, what was sent. Each page starts after a place in the order. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
public final class ListResource {
    private static final int MOST = 500;

    private final Desk desk;
    private final Terms terms;

    public ListResource(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    /** What waits for an agency; with {@code all}, also what was taken over. */
    @GET
    @Path("/inbox")
    public List<Views.MessageLine> inbox(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("all") @DefaultValue("false") boolean all) {
        int max = bounded(limit);
        return MessageLines.of(all ? desk.received(after, max) : desk.waiting(after, max));
    }

    /** Our own messages, newest first. */
    @GET
    @Path("/sent")
    public List<Views.MessageLine> sent(@QueryParam("limit") @DefaultValue("100") int limit) {
        return MessageLines.of(desk.sent(bounded(limit)));
    }

    /** Messages, ours and others', that name a serial number and may be read; the archive knows only keyed hashes of them. */
    @GET
    @Path("/search")
    public List<Views.MessageLine> search(@QueryParam("serial") @Nullable String serial, @Context SecurityContext who) {
        return serial == null || serial.isBlank()
                ? List.of()
                : MessageLines.of(desk.under(terms.serial(serial), MOST, Readers.of(who)));
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
