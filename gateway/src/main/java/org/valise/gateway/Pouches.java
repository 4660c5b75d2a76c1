package org.valise.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Gate;
import org.valise.exchange.Refusal;
import org.valise.exchange.pouch.CheckPouch;
import org.valise.exchange.pouch.PouchBook;
import org.valise.exchange.pouch.PouchReader;
import org.valise.exchange.pouch.PouchWriter;
import org.valise.gateway.storage.Storage;
import org.valise.routes.broker.BrokerFailure;
import org.valise.routes.broker.FrameSender;
import org.valise.routes.broker.LinkQueues;
import org.valise.routes.broker.QueueCounts;
import org.valise.routes.broker.QueueFrames;
import org.valise.routes.broker.Urgency;
import org.valise.schemas.pouch.PouchManifest;

/**
 * Packs what waits for a peer into a file, and puts what comes in one where it would be had it come over the link. Nothing is
 * taken out for a pouch: it is there until the peer says in a pouch of its own that it has it, or the link has carried it, so
 * that a lost pouch is packed again. Holds one frame at a time. Thread safe.
 */
final class Pouches {
    private static final Logger LOG = LoggerFactory.getLogger(Pouches.class);
    private static final int AT_ONCE = 500;

    private final Trust trust;
    private final OwnBroker broker;
    private final Storage storage;
    private final CheckPouch check;
    private final Path folder;
    private final Gate gate;
    private final Clock clock;

    /** @param folder where a pouch lies while it is looked at */
    Pouches(Trust trust, OwnBroker broker, Storage storage, CheckPouch check, Path folder, Gate gate, Clock clock) {
        this.trust = trust;
        this.broker = broker;
        this.storage = storage;
        this.check = check;
        this.folder = folder;
        this.gate = gate;
        this.clock = clock;
    }

    /** Refuses when there is nobody to pack for. */
    void requirePeer(String to) {
        if (!trust.federation().isPeer(to)) {
            throw Refusal.of(Code.ADDRESSEE_UNREACHABLE, "The directory has no link with " + to + ".");
        }
        if (QueueCounts.of(broker.access(), List.of(LinkQueues.out(to))).isEmpty()) {
            throw Refusal.of(Code.ADDRESSEE_UNREACHABLE, "Our broker has no queue for " + to + ".");
        }
    }

    /** Packs all that waits for a peer; what was accepted in this moment may come with the next pouch. */
    void pack(String to, OutputStream out) throws IOException {
        UUID id = UUID.randomUUID();
        PouchBook book = storage.pouches();
        PouchWriter pouch = new PouchWriter(out);
        List<byte[]> digests = new ArrayList<>();
        QueueFrames.each(broker.access(), LinkQueues.out(to), frame -> {
            digests.add(pouch.add(frame));
            if (digests.size() == AT_ONCE) {
                book.packing(id, digests);
                digests.clear();
            }
        });
        book.packing(id, digests);
        PouchManifest packed = pouch.close(
                id,
                trust.federation().own(),
                to,
                clock.instant(),
                book.unpacked(to, PouchManifest.MOST_UNPACKED),
                trust.keys().signer());
        book.packed(id, to, packed.created());
        LOG.info("Packed pouch {} for {}: {} frames", id, to, packed.frames());
    }

    /** Takes a pouch in; says in words what became of it. Taken in twice, it changes nothing. */
    String unpack(InputStream stream) throws IOException {
        gate.require();
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "pouch", "");
        try {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return unpack(file);
        } finally {
            Files.delete(file);
        }
    }

    private String unpack(Path file) throws IOException {
        PouchManifest pouch = check.apply(read(file, frame -> {}));
        PouchBook book = storage.pouches();
        String name = "pouch " + pouch.id() + " of " + pouch.from();
        if (book.isUnpacked(pouch.id(), pouch.from())) {
            return "Taken in before: " + name + "; nothing has changed.";
        }
        try (FrameSender sender = new FrameSender(broker.access())) {
            Deque<CompletableFuture<Void>> sent = new ArrayDeque<>();
            read(file, frame -> {
                sent.add(sender.send(LinkQueues.in(pouch.from()), frame, Urgency.of(frame)));
                if (sent.size() > AT_ONCE) {
                    done(sent.remove());
                }
            });
            sent.forEach(Pouches::done);
        }
        pouch.unpacked().forEach(confirmed -> confirmed(confirmed, pouch.from(), book));
        book.unpacked(pouch.id(), pouch.from(), clock.instant());
        LOG.info("Taken in: {}, {} frames", name, pouch.frames());
        return "Taken in: " + name + ", " + pouch.frames() + " frames.";
    }

    /** The peer has what was in that pouch: it need not wait for the line any more. */
    private void confirmed(UUID pouch, String peer, PouchBook book) {
        Set<String> frames = book.frames(pouch, peer);
        if (!frames.isEmpty()) {
            int gone = broker.embedded()
                    .map(own -> own.discard(peer, frame -> frames.contains(Digests.sha256(frame))))
                    .orElse(0);
            book.forget(pouch);
            LOG.info("{} has what was in pouch {}: {} frames wait no longer", peer, pouch, gone);
        }
    }

    private static void done(CompletableFuture<Void> frame) {
        try {
            frame.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof BrokerFailure broker ? broker : failed;
        }
    }

    private static PouchReader.Contents read(Path file, PouchReader.Sink sink) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return PouchReader.read(in, sink);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
