package org.valise.gateway.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.valise.exchange.trust.AnnouncementList;
import org.valise.exchange.trust.Announcements;

/** Every edition and the newest revocation lists that the node has taken in, for programs of the operator beside it. */
@Path("/v1/trust")
public final class TrustResource {
    private final Announcements stored;

    public TrustResource(Announcements stored) {
        this.stored = stored;
    }

    /** As {@link AnnouncementList#encode} writes them. */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public byte[] trust() {
        return AnnouncementList.of(stored).encode();
    }
}
