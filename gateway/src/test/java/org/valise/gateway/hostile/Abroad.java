package org.valise.gateway.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.valise.exchange.directory.Link;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.TestFederation;
import org.valise.gateway.TestSteward;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.document.Family;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.HandlingCode;

/**
 * Another federation, East, which ours recognises and which is hostile: its steward, its relay XYR, linked with our XBB by a
 * crossing, and its member XYB behind that relay. XBB has an agreement with XYB and none with XYR.
 */
public final class Abroad implements AutoCloseable {
    public static final String RELAY = "XYR";
    public static final String MEMBER = "XYB";

    private final Path folder;
    private final TestFederation east;
    private final List<HostilePeer> peers;

    private Abroad(Path folder, TestFederation east, List<HostilePeer> peers) {
        this.folder = folder;
        this.east = east;
        this.peers = peers;
    }

    /** Makes the other federation and has both recognise each other; the honest nodes run and go by it when this returns. */
    static Abroad beside(TestFederation ours, Path folder) throws IOException {
        TestFederation east = new TestFederation(folder, "East", Clock.systemUTC())
                .state(MEMBER, RELAY)
                .regional(RELAY)
                .link(MEMBER, RELAY)
                .write();
        SignedEdition west = ours.edit(draft -> {
            recognise(draft, east.of(RELAY), Scene.HONEST, RELAY);
            draft.agreements().agree("CROSSING", List.of(Scene.HONEST, MEMBER), everything(), Optional.empty());
        });
        SignedEdition abroad = east.edit(draft -> recognise(draft, ours.of(Scene.HONEST), RELAY, Scene.HONEST));
        for (SignedEdition edition : List.of(west, abroad)) {
            ours.node(Scene.HONEST).publish(edition);
        }
        TestFederation.awaiting("East at all honest nodes")
                .until(() ->
                        !ours.node(Scene.AGENCIES).federation().recognised().isEmpty());
        List<HostilePeer> peers = List.of(
                new HostilePeer(east.configuration(RELAY), Clock.systemUTC(), west),
                new HostilePeer(east.configuration(MEMBER), Clock.systemUTC(), west));
        return new Abroad(folder, east, peers);
    }

    private static void recognise(DirectoryDraft draft, Path other, String own, String foreign) {
        try {
            byte[] anchor = Files.readAllBytes(other.resolve("anchor.xml"));
            draft.stewards().recognise(new DirectoryXml().readAnchor(anchor), List.of(new Link(own, foreign)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Family, Set<HandlingCode>> everything() {
        return Map.of(Family.TRACE_REQUEST, Set.of(HandlingCode.values()));
    }

    /** XYR, which relays for XYB. */
    public HostilePeer relay() {
        return peers.get(0);
    }

    /** XYB, behind the relay. */
    public HostilePeer member() {
        return peers.get(1);
    }

    /** The folder of an authority or a steward. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /** East's present directory. */
    public Directory directory() throws IOException {
        return new DirectoryXml().read(Files.readAllBytes(east.of(RELAY).resolve("directory.xml")));
    }

    /** An announcement of East's directory after this change, with the next number and its steward's signature. */
    public Frame announced(Consumer<Directory> change) throws IOException {
        Directory next = directory();
        next.setVersion(next.getVersion() + 1);
        change.accept(next);
        return announced(next);
    }

    /** An announcement of any directory that East's steward has signed. */
    public Frame announced(Directory directory) throws IOException {
        return announcement(
                1,
                new TestSteward(folder)
                        .signed(new DirectoryXml().write(directory))
                        .encode());
    }

    /** An announcement of an edition that may come into force; from then on it is East's present directory. */
    public Frame next(Consumer<Directory> change) throws IOException {
        return announcement(1, east.next(change).encode());
    }

    /** An announcement of this kind. */
    public static Frame announcement(int kind, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(kind);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return new Frame.Announcement(out.toByteArray());
    }

    @Override
    public void close() {
        peers.forEach(HostilePeer::close);
        east.close();
    }
}
