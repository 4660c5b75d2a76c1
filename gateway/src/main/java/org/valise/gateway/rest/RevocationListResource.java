package org.valise.gateway.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.security.revocation.RevocationList;

/** The way in for the next revocation list of our own authority, or of another member's that has come by other ways. */
@Path("/v1/revocation-list")
public final class RevocationListResource {
    private final Function<byte[], String> publish;

    /** @param publish puts a list into force, passes it on, and says what became of it; refuses by {@link Refusal} */
    public RevocationListResource(Function<byte[], String> publish) {
        this.publish = publish;
    }

    /** Takes a list (DER): in force, recorded and on its way to every member when this returns, or refused with its code. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Views.Published publishRevocations(InputStream list) throws IOException {
        byte[] der = list.readNBytes(RevocationList.MAX_BYTES + 1);
        if (der.length > RevocationList.MAX_BYTES) {
            throw Refusal.of(Code.FRAME_MALFORMED, "A revocation list has at most 1 MiB.");
        }
        return new Views.Published(publish.apply(der));
    }
}
