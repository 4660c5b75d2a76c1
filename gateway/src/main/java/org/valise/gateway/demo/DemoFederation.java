package org.valise.gateway.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.valise.gateway.joining.JoiningRequestCheck;
import org.valise.gateway.joining.SignedRequest;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.gateway.setup.MemberPlan;
import org.valise.gateway.setup.NodeFolder;
import org.valise.schemas.v1.MemberKind;
import org.valise.schemas.v1.OverQuota;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;

/**
 * Writes the folders of a small federation: for each member an authority and a node, and one directory
 * that its stewards sign. Codes are those that ISO 3166 leaves to its users.
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
    private final Set<Integer> ports = new HashSet<>();
    private String name = "Valise demonstration";
    private Function<String, Optional<URI>> lists = member -> Optional.empty();
    private List<String> stewards = List.of("Steward");
    private int signatures = 1;

    private record Group(String code, String name, String relay, List<String> members) {}

    public DemoFederation(Path folder, CryptoProviders providers, Clock clock) {
        this.folder = folder;
        this.providers = providers;
        this.clock = clock;
    }

    /** Another name than that of the demonstration. */
    public DemoFederation named(String federation) {
        name = federation;
        return this;
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

    /** The authority of each member says in its certificates that its revocation lists are found there. */
    public DemoFederation listsAt(Function<String, URI> places) {
        lists = member -> Optional.of(places.apply(member));
        return this;
    }

    /** More stewards than one, of whom so many must sign. */
    DemoFederation stewards(int required, List<String> names) {
        signatures = required;
        stewards = List.copyOf(names);
        return this;
    }

    /** Writes everything. */
    public void write() throws IOException {
        found();
    }

    /** Writes everything, and answers who changes the directory from then on. */
    public Stewardship found() throws IOException {
        Stewardship stewardship = Stewardship.create(folder, name, stewards, signatures, providers, clock);
        byte[] anchor = stewardship.anchor();
        DirectoryDraft draft = new DirectoryDraft(anchor, clock.instant());
        draft.agreements().everything();
        for (MemberPlan plan : plans) {
            Path entry = make(plan, anchor).entry();
            draft.members()
                    .put(new JoiningRequestCheck(providers, clock)
                            .check(SignedRequest.read(entry))
                            .member());
        }
        relays.forEach(draft.members()::relay);
        links.forEach(link -> draft.links().join(link[0], link[1]));
        groups.forEach(
                group -> draft.groups().put(group.code(), Map.of("en", group.name()), group.relay(), group.members()));
        quotas.forEach(
                (code, messages) -> draft.quotas().limit(Optional.of(code), messages, UNLIMITED, OverQuota.DEFER));
        stewardship.first(draft);
        for (MemberPlan plan : plans) {
            stewardship.handOut(of(plan.code()));
        }
        return stewardship;
    }

    /** Makes a state's authority and its node, with its request to be listed; it is no member yet. */
    NodeFolder applicant(String code, String name, byte[] anchor) throws IOException {
        return make(plan(code, name, MemberKind.STATE, false), anchor);
    }

    /** The folder of a member's certificate authority. */
    public Path authority(String code) {
        return folder.resolve("ca-" + code);
    }

    /** The folder of a member's node. */
    public Path of(String code) {
        return folder.resolve(code);
    }

    private DemoFederation member(String code, String name, MemberKind kind, boolean relaying) throws IOException {
        plans.add(plan(code, name, kind, relaying));
        return this;
    }

    private MemberPlan plan(String code, String name, MemberKind kind, boolean relaying) throws IOException {
        return new MemberPlan(
                code,
                kind,
                Map.of("en", name),
                "127.0.0.1",
                port(),
                port(),
                relaying,
                List.of(Suite.HYBRID_1, Suite.CLASSICAL_1));
    }

    private NodeFolder make(MemberPlan plan, byte[] anchor) throws IOException {
        Instant now = clock.instant();
        Path authority = authority(plan.code());
        AuthorityFolder.create(authority, plan.code(), plan.names().getOrDefault("en", plan.code()), providers, now);
        Optional<URI> place = lists.apply(plan.code());
        if (place.isPresent()) {
            AuthorityFolder.nameLists(authority, place.get());
        }
        NodeFolder node = new NodeFolder(of(plan.code()), providers);
        node.create(plan, AuthorityFolder.revoking(authority, providers), anchor, now);
        return node;
    }

    /** None twice: a node that is written and does not run yet holds no port. */
    private int port() throws IOException {
        int port = FreePort.next();
        while (!ports.add(port)) {
            port = FreePort.next();
        }
        return port;
    }
}
