package org.valise.campaign.scene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.providers.CryptoProviders;

/**
 * Four members, each with its own authority, keys, broker, database and process: states XAA and XBB have a link of their own, XCC has
 * none but to the relay XRR, which all have. Every link passes a {@link Line}.
 */
public final class Scene implements AutoCloseable {
    /** The members' codes. */
    public static final List<String> CODES = List.of("XAA", "XBB", "XCC", "XRR");

    /** The member that passes on for others. */
    public static final String RELAY = "XRR";

    /** The member whose data lies on a small disk, where that can be had. */
    public static final String SMALL = "XBB";

    /** The member whose broker may stand alone: it has one peer. */
    public static final String APART = "XCC";

    private static final Duration AGO = Duration.ofDays(2);
    private static final Duration START = Duration.ofMinutes(10);

    private final DemoFederation federation;
    private final Office office;
    private final Map<String, Member> members;

    private Scene(DemoFederation federation, Office office, Map<String, Member> members) {
        this.federation = federation;
        this.office = office;
        this.members = members;
    }

    /**
     * Writes the folders of all members; starts nothing.
     *
     * @param agencies the names of every member's agencies
     * @param standAlone whether one member's broker is a process of its own
     * @param slowSync a file of C that makes syncs slow, when it is compiled and loaded with SLOWSYNC_US set
     */
    public static Scene write(
            Path folder, List<String> agencies, Optional<Path> slowSync, boolean standAlone, Clock clock)
            throws IOException {
        // Clocks that jump back still find certificates and editions that have begun.
        Clock longAgo = Clock.offset(clock, AGO.negated());
        DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), longAgo)
                .named("Valise fault campaign")
                .state("XAA", "State A", RELAY)
                .state("XBB", "State B", RELAY)
                .state("XCC", "State C", RELAY)
                .regional(RELAY, "Regional organisation")
                .link("XAA", "XBB")
                .link("XAA", RELAY)
                .link("XBB", RELAY)
                .link("XCC", RELAY);
        Map<String, Member> members = new TreeMap<>();
        Office office = new Office(federation, federation.found(), longAgo, members);
        Furnishing furnishing = Furnishing.in(folder, agencies, slowSync);
        for (String code : CODES) {
            members.put(
                    code,
                    furnishing.member(
                            federation.of(code), code.equals(SMALL), standAlone && code.equals(APART), longAgo));
        }
        return new Scene(federation, office, members);
    }

    /** Starts every node and returns when all answer. */
    public void start() throws IOException, InterruptedException {
        for (Member member : members.values()) {
            member.ensureRunning();
        }
        for (Member member : members.values()) {
            if (!member.awaitReady(START)) {
                throw new IOException("The node of " + member.code() + " does not start; see "
                        + member.folder().resolve("node.log"));
            }
        }
    }

    /** A member by its code. */
    public Member member(String code) {
        return Optional.ofNullable(members.get(code)).orElseThrow();
    }

    /** All of them. */
    public List<Member> members() {
        return List.copyOf(members.values());
    }

    /** Who changes the directory. */
    public Office office() {
        return office;
    }

    /** The folder of a member's certificate authority. */
    public Path authority(String code) {
        return federation.authority(code);
    }

    @Override
    public void close() throws IOException {
        for (Member member : members.values()) {
            stop(member);
            // A node that was killed has left its server behind.
            member.database().kill();
            killBroker(member);
            member.line().close();
            member.disk().remove();
        }
    }

    private static void killBroker(Member member) {
        try {
            if (member.broker().isPresent()) {
                member.broker().get().kill();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Member member) {
        try {
            if (member.isAlive()) {
                member.stop();
            }
        } catch (InterruptedException stop) {
            // Its process ends by itself when this one does.
            Thread.currentThread().interrupt();
        }
    }
}
