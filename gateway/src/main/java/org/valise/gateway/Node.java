package org.valise.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.announce.Announce;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.send.Dispatch;
import org.valise.exchange.submit.Upload;
import org.valise.exchange.trust.Announcement;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.folder.FolderDoor;
import org.valise.gateway.rest.AttachmentResource;
import org.valise.gateway.rest.DescriptionResource;
import org.valise.gateway.rest.DirectoryResource;
import org.valise.gateway.rest.ExplanationResource;
import org.valise.gateway.rest.LinkResource;
import org.valise.gateway.rest.ListResource;
import org.valise.gateway.rest.MessageResource;
import org.valise.gateway.rest.OnwardResource;
import org.valise.gateway.rest.RestDoor;
import org.valise.gateway.rest.RevocationListResource;
import org.valise.gateway.rest.StatusResource;
import org.valise.gateway.rest.SubmissionResource;
import org.valise.gateway.rest.Token;
import org.valise.gateway.rest.TrustResource;
import org.valise.gateway.rest.Views;
import org.valise.gateway.storage.Storage;
import org.valise.routes.Conclusion;
import org.valise.routes.DeliveryRoute;
import org.valise.routes.InboundPump;
import org.valise.routes.InboundRoute;
import org.valise.routes.Lines;
import org.valise.routes.OutboundRoute;
import org.valise.routes.broker.FrameSender;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;

/**
 * One whole node. {@link #start} is the composition root: it calls constructors in reading order, and
 * what has been started is stopped in the opposite order. Several nodes run in one process.
 */
public final class Node implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Started started;
    private final Lines lines;
    private final Desk desk;
    private final Shelf shelf;
    private final NodeStatus status;
    private final Trust trust;
    private final Publication publication;
    private final StageLog log;
    private final Pulse pulse;

    private Node(Configuration configuration, Clock clock, Started started) throws IOException {
        this.started = started;
        Files.createDirectories(
                configuration.data(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        trust = Trust.open(configuration, clock);
        // Three slow ones side by side. What is added later is stopped earlier: the database goes last.
        Meanwhile<DocumentValidator> validating = Meanwhile.make(
                "validator",
                () -> new DocumentValidator(DocumentLimits.DEFAULT.withMaxBytes(
                        configuration.limits().document())));
        Meanwhile<Storage> storing = started.add(Meanwhile.make(
                "storage",
                () -> Storage.open(
                        configuration, trust.providers(), trust.keys().archiveSeal(), clock)));
        Storage storage = storing.get();
        Announce announce = new Announce(trust.reader(), trust.directory(), clock);
        FirstEdition.of(trust, announce, storage).require(configuration);
        OwnBroker broker = started.add(OwnBroker.start(configuration, trust, clock));
        started.add(new UseKeeper(configuration.member(), broker.quotas(), storage.useBook(), clock));
        DocumentValidator validator = validating.get();
        FrameSender sender = started.add(new FrameSender(broker.access()));
        Steps steps = new Steps(configuration, trust, validator, storage, this::submitOwn, broker.quotas(), clock);
        shelf = storage.shelf();
        desk = steps.desk(shelf);
        log = new StageLog(clock);

        lines = started.add(new Lines(
                configuration.member(),
                List.of(
                        new OutboundRoute(steps.outbound(new LinkCarrier(sender)), log),
                        new InboundRoute(steps.inbound(announce), log),
                        new DeliveryRoute(steps.deliver(shelf), log))));
        Dispatch dispatch =
                started.add(new Dispatch(configuration.member(), storage.outbox(), lines, storage.parts(), log));
        Bell arrived = new Bell();
        SecondHearing hearing = new SecondHearing(shelf, sender, trust);
        publication = started.add(new Publication(
                trust,
                announce,
                storage.ledger(),
                storage.announcements(),
                broker,
                () -> {
                    dispatch.linksChanged();
                    hearing.look();
                },
                new Rerouting(storage.underway(), storage.ledger(), broker, dispatch::linksChanged, clock)));
        InboundPump pump = started.add(new InboundPump(
                configuration.member(),
                lines,
                broker.receiver(),
                new Conclusion(storage.ledger(), steps.refuse(), arrived::ring, publication),
                storage.parts()));
        status = new NodeStatus(trust, broker, shelf);
        openDoors(configuration, steps, storage, validator, arrived);
        started.add(new TrustWatch(configuration.member(), publication, trust));
        dispatch.start();
        pump.start();
        pulse = started.add(new Pulse(storage, broker));
        pulse.start();
    }

    /** Starts a node; it is ready when this returns. What had started is stopped again when it fails. */
    public static Node start(Configuration configuration, Clock clock) throws IOException {
        long begun = System.nanoTime();
        Started started = new Started();
        Node node;
        try {
            node = new Node(configuration, clock, started);
        } catch (IOException | RuntimeException failure) {
            started.close();
            throw failure;
        }
        LOG.info(
                "{} is ready after {} ms on http://{}:{}",
                configuration.member(),
                (System.nanoTime() - begun) / 1_000_000,
                configuration.rest().host(),
                configuration.rest().port());
        return node;
    }

    /**
     * Completes when the database server or the broker that this node has started for itself has ended, with its name in plain
     * words. Nothing is lost by that, and nothing goes on: close the node and start another.
     */
    public CompletableFuture<String> lost() {
        return pulse.lost().copy();
    }

    /** The lines, for doors inside this process. */
    public Lines lines() {
        return lines;
    }

    /** What an agency can read. */
    public Desk desk() {
        return desk;
    }

    /** The archive's reading side. */
    public Shelf shelf() {
        return shelf;
    }

    /**
     * Takes an edition of a directory that somebody hands over here, puts it into force and passes it on.
     *
     * @return whether it was new
     * @throws org.valise.exchange.Refusal when it may not come into force; the one in force stays
     */
    public boolean publish(SignedEdition edition) {
        return publication.publish(trust.reader().edition(edition));
    }

    private String publication(SignedEdition edition) {
        Announcement announcement = trust.reader().edition(edition);
        boolean fresh = publication.publish(announcement);
        return (fresh ? "In force now: edition " : "In force before: edition ") + announcement.number() + " of "
                + announcement.subject();
    }

    private String publication(byte[] list) {
        Announcement announcement = trust.reader().revocations(list);
        String whose = "the list of " + announcement.subject().split(" ", 2)[0];
        return publication.publish(announcement)
                ? "In force now, and on its way to every member: " + whose + "."
                : "In force before: " + whose + ".";
    }

    /** A member's revocation list that is handed over here. */
    public boolean publish(String member, byte[] revocationList) {
        return publication.publish(trust.reader().revocations(member, revocationList));
    }

    /** The federation by the editions in force. */
    public Federation federation() {
        return trust.federation();
    }

    /** The node at a glance. */
    public Views.Status status() {
        return status.get();
    }

    /** The latest stages that messages have passed here. */
    public StageLog stages() {
        return log;
    }

    @Override
    public void close() {
        started.close();
    }

    private static List<Token> tokens(Configuration configuration) throws IOException {
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(Files.readString(configuration.rest().tokenFile()).strip(), Reader.OPERATOR));
        for (Configuration.Agency agency : configuration.agencies()) {
            tokens.add(new Token(Files.readString(agency.tokenFile()).strip(), agency.reader()));
        }
        return tokens;
    }

    /** A notice of our own goes the way that every document goes; its outer submission runs while the lines do. */
    private void submitOwn(byte[] document) {
        lines.submit(new Upload(new ByteArrayInputStream(document), "node"));
    }

    private void openDoors(
            Configuration configuration, Steps steps, Storage storage, DocumentValidator validator, Bell arrived)
            throws IOException {
        if (configuration.folders().isPresent()) {
            FolderDoor door = started.add(new FolderDoor(
                    configuration.folders().get(),
                    configuration.member(),
                    lines,
                    storage.parts(),
                    desk,
                    validator,
                    configuration.limits().attachments(),
                    configuration
                            .folders()
                            .flatMap(Configuration.Folders::agency)
                            .flatMap(configuration::agency)
                            .or(configuration::onlyAgency)
                            .map(Configuration.Agency::reader)
                            .orElse(Reader.OPERATOR)));
            arrived.answeredBy(door::arrived);
            door.start();
        }
        Configuration.Rest rest = configuration.rest();
        started.add(new RestDoor(
                rest.host(),
                rest.port(),
                tokens(configuration),
                List.of(
                        new SubmissionResource(lines),
                        new AttachmentResource(
                                configuration.member(),
                                desk,
                                storage.parts(),
                                configuration.limits().attachments()),
                        new MessageResource(desk, steps.export(desk), lines),
                        new ExplanationResource(
                                steps.explain(shelf), configuration.limits().document()),
                        new OnwardResource(steps.explain(shelf)),
                        new ListResource(desk, steps.terms()),
                        new StatusResource(status, shelf, log),
                        new LinkResource(new LinkCheck(configuration.member(), trust)),
                        new RevocationListResource(this::publication),
                        new DirectoryResource(trust.directory()::signed, this::publication),
                        new TrustResource(storage.announcements()),
                        new DescriptionResource())));
    }
}
