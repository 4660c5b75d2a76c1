package org.valise.gateway.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;
import org.valise.schemas.directory.DirectoryXml;

/** The directory in force, and the way in for the next edition. Both ways an edition is {@link SignedEdition#encode} bytes. */
@Path("/v1/directory")
public final class DirectoryResource {
    /** The most bytes of an edition with all its signatures. */
    private static final int MOST = DirectoryXml.MAX_BYTES + (1 << 20);

    private final Supplier<SignedEdition> inForce;
    private final Function<SignedEdition, String> publish;

    /**
     * @param inForce the edition that the node goes by
     * @param publish puts an edition into force and says what became of it; refuses by {@link Refusal}
     */
    public DirectoryResource(Supplier<SignedEdition> inForce, Function<SignedEdition, String> publish) {
        this.inForce = inForce;
        this.publish = publish;
    }

    /** The edition in force with its signatures. */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public byte[] directory() {
        return inForce.get().encode();
    }

    /** Takes an edition: in force and recorded when this returns, or refused with its code. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Views.Published publish(InputStream edition) throws IOException {
        // Attack: a body without end fills the memory.
        byte[] bytes = edition.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw Refusal.of(Code.DIRECTORY_INVALID, "The directory with its signatures has more than 17 MB.");
        }
        return new Views.Published(publish.apply(SignedEdition.decode(bytes)));
    }
}
