package org.valise.gateway.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.valise.gateway.joining.JoiningRequestCheck;
import org.valise.gateway.joining.SignedRequest;
import org.valise.gateway.setup.AnchorFile;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.gateway.setup.MemberPlan;
import org.valise.gateway.setup.NodeFolder;
import org.valise.gateway.setup.StewardFolder;
import org.valise.schemas.v1.MemberKind;
import org.valise.schemas.v1.OverQuota;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardKey;

/**
 * Writes the folders of a small federation: for each member an authority and a node, and one directory
 * that a steward signs. Codes are those that ISO 3166 leaves to its users.
 */
public final class DemoFederation {
    /** Bytes in an hour: what only messages are to be limited by. */
    private static final long UNLIMITED = 1L << 40;

    private final Path folder;
    private final CryptoProviders providers;
    private final Clock clock;
    private final List<MemberPlan> plans = new ArrayList<>();
    private final Map<String, String> relays = new TreeMap<>();
    private final Map<String, Integer> quotas = new TreeMap<>();
    private final List<String[]> links = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    private record Group(String code, String name, String relay, List<String> members) {}

    public DemoFederation(Path folder, CryptoProviders providers, Clock clock) {
        this.folder = folder;
        this.providers = providers;
        this.clock = clock;
    }

    /** A state; with a relay for members that it has no link with. */
    public DemoFederation state(String code, String name, String relay) throws IOException {
        if (!relay.isEmpty()) {
            relays.put(code, relay);
        }
        return member(code, name, MemberKind.STATE, false);
    }

    /** A regional organisation that relays. */
    public DemoFederation regional(String code, String name) throws IOException {
        return member(code, name, MemberKind.REGIONAL, true);
    }

    /** A direct link. */
    public DemoFederation link(String a, String b) {
        links.add(new String[] {a, b});
        return this;
    }

    /** A group and its relay. */
    public DemoFederation group(String code, String name, String relay, List<String> members) {
        groups.add(new Group(code, name, relay, members));
        return this;
    }

    /** So many messages within an hour from this member to each other one; more wait. */
    public DemoFederation quota(String code, int messages) {
        quotas.put(code, messages);
        return this;
    }

    /** Writes everything. */
    public void write() throws IOException {
        Instant now = clock.instant();
        StewardKey steward = StewardFolder.create(folder.resolve("steward"), "Steward", providers, clock);
        byte[] anchor = AnchorFile.of("Valise demonstration", 1, List.of(steward.certificate()));
        DirectoryDraft draft = new DirectoryDraft(anchor, now);
        draft.agreements().everything();
        for (MemberPlan plan : plans) {
            Path authority = folder.resolve("ca-" + plan.code());
            AuthorityFolder.create(
                    authority, plan.code(), plan.names().getOrDefault("en", plan.code()), providers, now);
            NodeFolder node = new NodeFolder(of(plan.code()), providers);
            node.create(plan, AuthorityFolder.revoking(authority, providers), anchor, now);
            draft.members()
                    .put(new JoiningRequestCheck(providers, clock)
                            .check(SignedRequest.read(node.entry()))
                            .member());
        }
        relays.forEach(draft.members()::relay);
        links.forEach(link -> draft.links().join(link[0], link[1]));
        groups.forEach(
                group -> draft.groups().put(group.code(), Map.of("en", group.name()), group.relay(), group.members()));
        quotas.forEach(
                (code, messages) -> draft.quotas().limit(Optional.of(code), messages, UNLIMITED, OverQuota.DEFER));
        byte[] directory = draft.bytes();
        byte[] signature = steward.sign(directory);
        for (MemberPlan plan : plans) {
            Files.write(of(plan.code()).resolve("directory.xml"), directory);
            Files.write(of(plan.code()).resolve("directory.xml.p7s"), signature);
        }
    }

    /** The folder of a member's node. */
    public Path of(String code) {
        return folder.resolve(code);
    }

    private DemoFederation member(String code, String name, MemberKind kind, boolean relaying) throws IOException {
        plans.add(new MemberPlan(
                code,
                kind,
                Map.of("en", name),
                "127.0.0.1",
                freePort(),
                freePort(),
                relaying,
                List.of(Suite.HYBRID_1, Suite.CLASSICAL_1)));
        return this;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
