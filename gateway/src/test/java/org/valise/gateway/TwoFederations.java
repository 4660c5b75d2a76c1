package org.valise.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Link;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.document.Family;
import org.valise.schemas.v1.HandlingCode;

/**
 * Two federations in this process, West and East, each with its own steward, anchor and directory. In West the states XAA
 * and XCC are behind the relay XRO, in East XYB is behind the relay XYR. XCC has no running node. Not thread safe.
 */
final class TwoFederations implements AutoCloseable {
    static final String WEST = "West";
    static final String EAST = "East";

    private final TestFederation west;
    private final TestFederation east;

    TwoFederations(Path folder) throws IOException {
        west = new TestFederation(folder.resolve(WEST), WEST, Clock.systemUTC())
                .state("XAA", "XRO")
                .state("XCC", "XRO")
                .regional("XRO")
                .link("XAA", "XRO")
                .link("XCC", "XRO")
                .write();
        east = new TestFederation(folder.resolve(EAST), EAST, Clock.systemUTC())
                .state("XYB", "XYR")
                .regional("XYR")
                .link("XYB", "XYR")
                .group("XYG", "XYR", List.of("XYB", "XYR"))
                .write();
    }

    /** All nodes run, the stewards have recognised each other, and every node knows both directories. */
    static TwoFederations joined(Path folder) throws IOException {
        TwoFederations both = new TwoFederations(folder);
        both.west.start("XAA", "XRO");
        both.east.start("XYB", "XYR");
        both.join();
        return both;
    }

    TestFederation west() {
        return west;
    }

    TestFederation east() {
        return east;
    }

    /** What the stewards of both type, and then each hands both editions to the relay of its federation. */
    void join() throws IOException {
        SignedEdition ofWest = west.edit(draft -> {
            recognise(draft, EAST, "XRO", "XYR");
            agree(draft, "XAA", "XYB");
            agree(draft, "XRO", "XYB");
        });
        SignedEdition ofEast = east.edit(draft -> {
            recognise(draft, WEST, "XYR", "XRO");
            agree(draft, "XAA", "XYB");
        });
        for (SignedEdition edition : List.of(ofWest, ofEast)) {
            west.node("XRO").publish(edition);
        }
        for (SignedEdition edition : List.of(ofEast, ofWest)) {
            east.node("XYR").publish(edition);
        }
        awaitRecognised(EAST, 2, west.node("XAA"), west.node("XRO"));
        awaitRecognised(WEST, 2, east.node("XYB"), east.node("XYR"));
    }

    /** What {@code valise directory recognise} does with the other federation's anchor. */
    void recognise(DirectoryDraft draft, String other, String own, String foreign) {
        Path anchor = (other.equals(WEST) ? west.of("XRO") : east.of("XYR")).resolve("anchor.xml");
        try {
            draft.stewards()
                    .recognise(
                            new DirectoryXml().readAnchor(Files.readAllBytes(anchor)), List.of(new Link(own, foreign)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What {@code valise directory agree --between} does. */
    static void agree(DirectoryDraft draft, String one, String other) {
        Map<Family, Set<HandlingCode>> everything = Stream.of(Family.values())
                .collect(Collectors.toMap(family -> family, family -> Set.of(HandlingCode.values())));
        draft.agreements().agree(one + "-" + other, List.of(one, other), everything, Optional.empty());
    }

    /** Waits until nodes go by an edition of a federation that theirs recognises. */
    static void awaitRecognised(String federation, int version, Node... nodes) {
        TestFederation.awaiting(federation + " " + version)
                .until(() -> Stream.of(nodes).allMatch(node -> recognised(node, federation) == version));
    }

    private static int recognised(Node node, String federation) {
        return node.federation().recognised().stream()
                .filter(edition -> edition.federation().equals(federation))
                .map(Edition::version)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        west.close();
        east.close();
    }
}
