package org.valise.gateway.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Pouches: frames in a file, where no line carries them. For the operator. */
@Path("/v1/pouches")
public final class PouchResource {
    private final Consumer<String> requirePeer;
    private final Packing packing;
    private final Unpacking unpacking;

    /** Writes a pouch. */
    @FunctionalInterface
    public interface Packing {
        void pack(String to, OutputStream out) throws IOException;
    }

    /** Takes a pouch in and says what became of it. */
    @FunctionalInterface
    public interface Unpacking {
        String unpack(InputStream pouch) throws IOException;
    }

    /** @param requirePeer refuses a member for whom nothing can be packed */
    public PouchResource(Consumer<String> requirePeer, Packing packing, Unpacking unpacking) {
        this.requirePeer = requirePeer;
        this.packing = packing;
        this.unpacking = unpacking;
    }

    /** Packs what waits for a peer, while it streams; nothing is taken out for it. */
    @POST
    @Path("{to}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public StreamingOutput pack(@PathParam("to") String to, @Context SecurityContext who) {
        Readers.requireOperator(who);
        requirePeer.accept(to);
        return out -> packing.pack(to, out);
    }

    /** Takes a pouch in: all of it, or refused with its code. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Views.Published unpack(InputStream pouch, @Context SecurityContext who) throws IOException {
        Readers.requireOperator(who);
        return new Views.Published(unpacking.unpack(pouch));
    }
}
