package org.valise.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Gate;
import org.valise.exchange.StageObserver;
import org.valise.exchange.announce.Announce;
import org.valise.exchange.deliver.Desk;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.expire.Expire;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.send.Dispatch;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.backup.RestoredFrames;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.folder.FolderDoor;
import org.valise.gateway.metrics.Line;
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
    private final Trust trust;
    private final Publication publication;
    private final Observation observation;
    private final Ending ending = new Ending();
    private final Pulse pulse;

    private Node(Configuration configuration, Clock clock, Surroundings around, Started started) throws IOException {
        this.started = started;
        DiskSpace disk = new DiskSpace(around.diskFree(), configuration.limits().diskFree());
        Gate gate = ending.and(disk);
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
        Announce announce = new Announce(trust.reader(), trust.directory(), trust::takeUpKeys, clock);
        FirstEdition.of(trust, announce, storage).require(configuration);
        OwnBroker broker = started.add(OwnBroker.start(configuration, trust, clock));
        started.add(new UseKeeper(configuration.member(), broker.quotas(), storage.useBook(), clock));
        DocumentValidator validator = validating.get();
        FrameSender sender = started.add(new FrameSender(broker.access()));
        new RestoredFrames(configuration.data(), sender).putBack();
        Steps steps =
                new Steps(configuration, trust, validator, storage, this::submitOwn, broker.quotas(), gate, clock);
        shelf = storage.shelf();
        desk = steps.desk(shelf);
        observation = started.add(new Observation(configuration, trust, storage, broker, ending, disk, around, clock));
        StageObserver outbound = observation.of(Line.OUTBOUND);
        StageObserver inbound = observation.of(Line.INBOUND);

        lines = started.add(new Lines(
                configuration.member(),
                List.of(
                        new OutboundRoute(steps.outbound(new LinkCarrier(sender)), outbound),
                        new InboundRoute(steps.inbound(announce), inbound),
                        new DeliveryRoute(steps.deliver(shelf), inbound))));
        Dispatch dispatch =
                started.add(new Dispatch(configuration.member(), storage.outbox(), lines, storage.parts(), outbound));
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
                new Conclusion(storage.ledger(), steps.refuse(), arrived::ring, publication, inbound),
                storage.parts(),
                gate));
        started.add(new HeldBackWatch(configuration.member(), shelf, storage.ledger(), arrived::ring, clock));
        started.add(new ExpiryWatch(
                configuration.member(),
                steps.expire(storage.expiries(configuration.member()), new Expire.Observers(outbound, inbound))));
        openFolders(configuration, storage, validator, arrived, gate);
        started.add(new HttpDoor(configuration, trust, steps, storage, broker, lines, desk, gate, clock)
                .open(publication, observation, observation.resources(dispatch::isRunning, pump::isRunning)));
        started.add(new TrustWatch(configuration.member(), publication, trust));
        dispatch.start();
        pump.start();
        pulse = started.add(new Pulse(storage, broker));
        pulse.start();
    }

    /** Starts a node; it is ready when this returns. What had started is stopped again when it fails. */
    public static Node start(Configuration configuration, Clock clock) throws IOException {
        return start(configuration, clock, Surroundings.of(configuration));
    }

    /** The same in surroundings of the caller's. */
    static Node start(Configuration configuration, Clock clock, Surroundings around) throws IOException {
        long begun = System.nanoTime();
        Started started = new Started();
        Node node;
        try {
            node = new Node(configuration, clock, around, started);
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
        return observation.status().get();
    }

    /** The latest stages that messages have passed here. */
    public StageLog stages() {
        return observation.stages();
    }

    /**
     * Ends in order: from this moment on the node says that it is not ready, and takes nothing new in; after the notice its doors
     * close, when what is under way there has its answer; then both lines finish what they have begun. What is recorded and not
     * sent waits in the archive, what was not recorded waits with our broker or its sender.
     *
     * @param notice how long it goes on answering, for those who have to send their documents elsewhere meanwhile
     */
    public void end(Duration notice) throws InterruptedException {
        ending.begin();
        TimeUnit.MILLISECONDS.sleep(notice.toMillis());
        close();
    }

    /** Ends in order, without notice. */
    @Override
    public void close() {
        ending.begin();
        started.close();
    }

    /** A notice of our own goes the way that every document goes; its outer submission runs while the lines do. */
    private void submitOwn(byte[] document) {
        lines.submit(new Upload(new ByteArrayInputStream(document), "node"));
    }

    private void openFolders(
            Configuration configuration, Storage storage, DocumentValidator validator, Bell arrived, Gate gate)
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
                            .orElse(Reader.OPERATOR),
                    gate));
            arrived.answeredBy(door::arrived);
            door.start();
        }
    }
}
