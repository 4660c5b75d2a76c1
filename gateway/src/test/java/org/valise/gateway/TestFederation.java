package org.valise.gateway;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.InboxLine;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.record.Acceptance;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.schemas.v1.Directory;
import org.valise.security.providers.CryptoProviders;

/**
 * A whole federation in this process: each member with its own folder, authority, keys, broker and database; the
 * databases are on one server. Name members, links and groups, {@link #write()}, then start the nodes you want.
 * What is left running is stopped by {@link #close()}. Not thread safe, except for {@link #submit}.
 */
public final class TestFederation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ALL = 100_000;

    /** Who may read the examples. */
    public static final Reader READER = new Reader(
            "test", Set.of("Tracing officers", "Prosecutor of the case"), Set.of("TRACING", "INVESTIGATION"));

    private final Path folder;
    private final Clock clock;
    private final DemoFederation federation;
    private final List<String> codes = new ArrayList<>();
    private final Map<String, String> databases = new TreeMap<>();
    /** Those that run; a test may put in one that it has started in its own way. */
    final Map<String, Node> nodes = new TreeMap<>();

    public TestFederation(Path folder) {
        this(folder, "Valise demonstration", Clock.systemUTC());
    }

    /** @param clock the one that all nodes go by */
    public TestFederation(Path folder, String name, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.federation = new DemoFederation(folder, CryptoProviders.choose(), clock).named(name);
    }

    /** Two states with a direct link, XAA and XBB, both started. */
    public static TestFederation ofTwo(Path folder) throws IOException {
        return new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write()
                .start("XAA", "XBB");
    }

    /** A state; {@code relay} is empty or the member that relays for it. */
    public TestFederation state(String code, String relay) throws IOException {
        federation.state(code, "State " + code, relay);
        codes.add(code);
        return this;
    }

    public TestFederation regional(String code) throws IOException {
        federation.regional(code, "Region " + code);
        codes.add(code);
        return this;
    }

    public TestFederation link(String a, String b) {
        federation.link(a, b);
        return this;
    }

    public TestFederation group(String code, String relay, List<String> members) {
        federation.group(code, "Group " + code, relay, members);
        return this;
    }

    /** Writes all folders, with a database on the common server for each. */
    public TestFederation write() throws IOException {
        writeWithOwnDatabases();
        for (String code : codes) {
            String name = "valise_" + code.toLowerCase(Locale.ROOT) + "_"
                    + UUID.randomUUID().toString().replace("-", "");
            databases.put(code, name);
            configure(
                    code,
                    "database: {url: \"%s\", user: postgres, passwordFile: keys/database-password}"
                            .formatted(TestServer.ONLY.create(name)));
            Files.writeString(of(code).resolve("keys/database-password"), "x");
        }
        return this;
    }

    /** Writes all folders; every node starts a PostgreSQL server of its own. */
    public TestFederation writeWithOwnDatabases() throws IOException {
        federation.write();
        return this;
    }

    /** Adds lines to a member's {@code node.yaml}. */
    public TestFederation configure(String code, String yaml) throws IOException {
        Files.writeString(of(code).resolve("node.yaml"), "\n" + yaml + "\n", StandardOpenOption.APPEND);
        return this;
    }

    /** The authority of each member says that its revocation lists are found there. */
    public TestFederation listsAt(Function<String, URI> places) {
        federation.listsAt(places);
        return this;
    }

    /** The next edition, signed, and as a file beside every node; no running node knows of it yet. */
    public SignedEdition next(Consumer<Directory> change) throws IOException {
        return new TestSteward(folder).next(change, codes.stream().map(this::of).toList());
    }

    /** The same by what the commands of {@code valise directory} do. */
    public SignedEdition edit(Consumer<DirectoryDraft> change) throws IOException {
        return new TestSteward(folder).edit(change, codes.stream().map(this::of).toList());
    }

    /** Waits until these nodes go by an edition. */
    public void awaitEdition(int version, String... members) {
        awaiting("edition " + version)
                .until(() -> Stream.of(members)
                        .allMatch(code -> node(code).federation().home().version() == version));
    }

    public TestFederation start(String... members) throws IOException {
        for (String code : members) {
            nodes.put(code, Node.start(configuration(code), clock));
        }
        return this;
    }

    public TestFederation stop(String code) {
        node(code).close();
        nodes.remove(code);
        return this;
    }

    /** The folder of a member's node; its authority is beside it, in {@code ca-<CODE>}. */
    public Path of(String code) {
        return federation.of(code);
    }

    public Configuration configuration(String code) {
        return ConfigurationReader.read(of(code).resolve("node.yaml"));
    }

    /** A node that runs. */
    public Node node(String code) {
        return Objects.requireNonNull(nodes.get(code), code);
    }

    /** A client of the node's HTTP door. */
    public NodeClient client(String code) throws IOException {
        return NodeClient.of(configuration(code));
    }

    /** The time that nodes go by. */
    public Instant now() {
        return clock.instant();
    }

    /** A trace request without attachments. */
    public Letter trace(String from, String to) {
        return like("trace-request", from, to);
    }

    /** A letter after an example, without attachments. */
    public Letter like(String example, String from, String to) {
        return Letter.like(example, clock.instant())
                .between(from, to)
                .drop("Attachments")
                .drop("Photograph");
    }

    /** Hands a letter in, as a door does. */
    public Acceptance submit(String code, Letter letter) {
        return node(code).lines().submit(new Upload(new ByteArrayInputStream(letter.bytes()), "test"));
    }

    /** All evidence that a node keeps about a message. */
    public List<Held.Proof> evidence(String code, String origin, UUID id) {
        return node(code).shelf().evidence(origin, id);
    }

    /** The members whose evidence of one event the sender holds, sorted; a member stands here as often as it spoke. */
    public List<String> issuers(String sender, UUID id, String event) {
        return evidence(sender, sender, id).stream()
                .filter(proof -> proof.event().equals(event))
                .map(Held.Proof::issuer)
                .sorted()
                .toList();
    }

    /** Waits until the sender holds the signed receipts of exactly these members, one each. */
    public void awaitReceipts(String sender, Letter letter, String... members) {
        awaiting("receipts for " + letter.id())
                .until(() -> issuers(sender, letter.id(), "ContentConsignment")
                        .equals(Stream.of(members).sorted().toList()));
    }

    /** Waits until the sender knows that a message has come so far with an addressee. */
    public Held.Progress awaitStage(String sender, Letter letter, String addressee, String stage) {
        awaiting(letter.id() + " at " + addressee + " in stage " + stage)
                .until(() -> progress(sender, letter, addressee).stage().equals(stage));
        return progress(sender, letter, addressee);
    }

    /** How far a message is with one addressee, as its sender knows. */
    public Held.Progress progress(String sender, Letter letter, String addressee) {
        return node(sender).shelf().find(MessageRef.of(letter.id())).orElseThrow().addressees().stream()
                .filter(progress -> progress.member().equals(addressee))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a node's archive holds a message. */
    public boolean holds(String code, Letter letter) {
        return node(code).shelf().find(MessageRef.of(letter.id())).isPresent();
    }

    /** A message's sealed bytes as a node's archive holds them. */
    public byte[] sealed(String code, Letter letter) {
        return node(code).shelf().find(MessageRef.of(letter.id())).orElseThrow().sealed();
    }

    /** A document's bytes as an agency reads them. */
    public byte[] document(String code, Letter letter) {
        return node(code).desk().contents(MessageRef.of(letter.id()), READER).document();
    }

    /** An attachment's bytes as an agency reads them. */
    public byte[] attachment(String code, Letter letter, String attachment) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        node(code).desk().attachment(MessageRef.of(letter.id()), attachment, copy, READER);
        return copy.toByteArray();
    }

    /** An agency takes a message over. */
    public void takeOver(String code, Letter letter) {
        node(code).lines().deliver(MessageRef.of(letter.id()), READER);
    }

    /** The messages that wait at a node for an agency, in the order of their coming. */
    public List<UUID> waiting(String code) {
        return node(code).desk().waiting(0, ALL).stream()
                .map((InboxLine line) -> line.held().id())
                .toList();
    }

    /** What a node keeps aside, newest first. */
    public List<Shelf.Aside> aside(String code) {
        return node(code).shelf().aside(ALL);
    }

    /** A condition with the patience that a busy machine needs. */
    public static ConditionFactory awaiting(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(15));
    }

    @Override
    public void close() {
        nodes.values().forEach(Node::close);
        nodes.clear();
        databases.values().forEach(TestServer.ONLY::drop);
    }
}
