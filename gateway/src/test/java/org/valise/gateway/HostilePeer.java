package org.valise.gateway;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.demo.Letter;
import org.valise.routes.broker.Arrival;
import org.valise.routes.broker.FrameReceiver;
import org.valise.routes.broker.FrameSender;
import org.valise.routes.broker.LinkQueues;
import org.valise.schemas.document.AttachmentFacts;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentLimits;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.evidence.EvidenceXml;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.Suite;
import org.valise.security.asice.AttachmentDigest;
import org.valise.security.asice.SignedManifest;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;
import org.valise.security.seal.Sealer;
import org.valise.security.segments.AttachmentKey;
import org.valise.security.segments.SegmentSealer;
import org.valise.security.sign.Signer;

/**
 * A member whose own keys, broker and links are real, and whose node is not: it hands over whatever bytes a test
 * wants. Its parts make what an honest node would make, so that a test changes one thing only. Used by one thread.
 */
public final class HostilePeer implements AutoCloseable {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration WAIT = Duration.ofMillis(50);

    private final String code;
    private final Clock clock;
    private final Trust trust;
    private final OwnBroker broker;
    private final FrameSender sender;
    private final FrameReceiver receiver;
    private final List<Frame> received = new ArrayList<>();
    private final DocumentValidator validator = new DocumentValidator(DocumentLimits.DEFAULT);

    /** @param recognised the directories of other federations that its own one recognises */
    public HostilePeer(Configuration configuration, Clock clock, SignedEdition... recognised) throws IOException {
        this.code = configuration.member();
        this.clock = clock;
        this.trust = Trust.ofFile(configuration, clock);
        Stream.of(recognised).forEach(edition -> trust.accept(trust.reader().edition(edition)));
        this.broker = OwnBroker.start(configuration, trust, clock);
        this.sender = new FrameSender(broker.access());
        this.receiver = new FrameReceiver(
                broker.access(),
                trust.federation().peers().stream()
                        .map(peer -> LinkQueues.in(peer.code()))
                        .toList());
    }

    /** Hands any bytes to a peer. */
    public void send(String peer, byte[] frame) throws Exception {
        sender.send(LinkQueues.out(peer), frame).get(30, TimeUnit.SECONDS);
    }

    public void send(String peer, Frame frame) throws Exception {
        send(peer, FrameCodec.write(frame));
    }

    /** All that has come so far; waits a little for more. */
    public List<Frame> received() {
        return received(WAIT);
    }

    /** All that is here already. */
    public List<Frame> present() {
        return received(Duration.ofMillis(1));
    }

    private List<Frame> received(Duration wait) {
        List<Arrival> arrivals = receiver.receive(64, wait);
        if (!arrivals.isEmpty()) {
            arrivals.forEach(arrival -> received.add(FrameCodec.read(arrival.frame())));
            receiver.commit();
        }
        return received;
    }

    /** The envelopes of one message that have come so far. */
    public List<Frame.Envelope> envelopes(UUID message) {
        return received().stream()
                .filter(Frame.Envelope.class::isInstance)
                .map(Frame.Envelope.class::cast)
                .filter(frame -> RoutingHeaderXml.read(frame.header()).id().equals(message))
                .toList();
    }

    /** The evidence about one message that has come so far, as it was sent. */
    public List<Frame.Evidence> evidenceFrames(UUID message) {
        return received().stream()
                .filter(Frame.Evidence.class::isInstance)
                .map(Frame.Evidence.class::cast)
                .filter(frame -> record(frame).messageId().equals(message))
                .toList();
    }

    /** The events and codes in the evidence about one message that has come so far. */
    public List<String> evidence(UUID message) {
        return evidenceFrames(message).stream()
                .map(HostilePeer::record)
                .map(record -> record.event().elementText()
                        + record.reason().map(reason -> " " + reason.code()).orElse(""))
                .toList();
    }

    public static EvidenceRecord record(Frame.Evidence frame) {
        return EvidenceXml.read(Contents.decode(frame.contents()).document());
    }

    /** The header that an honest node would write. */
    public RoutingHeader header(Letter letter) {
        DocumentFacts facts = ((Verdict.Accepted) validator.check(letter.bytes())).facts();
        return new RoutingHeader(
                letter.id(),
                facts.from(),
                facts.group()
                        .<Addressees>map(Addressees.Group::new)
                        .orElseGet(() -> new Addressees.Members(facts.to())),
                facts.priority(),
                clock.instant(),
                clock.instant().plus(LIFE),
                Kind.MESSAGE,
                letter.bytes().length
                        + facts.attachments().stream()
                                .mapToLong(AttachmentFacts::size)
                                .sum());
    }

    /** Contents with our signature over header, document and attachments. */
    public Contents signed(RoutingHeader header, byte[] document, List<AttachmentEntry> attachments) {
        return signed(trust.keys().signer(), header, document, attachments);
    }

    /** The same with any signature. */
    public Contents signed(Signer signer, RoutingHeader header, byte[] document, List<AttachmentEntry> attachments) {
        byte[] manifest = SignedManifest.of(
                        RoutingHeaderXml.write(header),
                        document,
                        attachments.stream()
                                .map(entry -> new AttachmentDigest(entry.id(), entry.sha256()))
                                .toList(),
                        trust.providers())
                .bytes();
        return new Contents(signer.sign(manifest), document, attachments);
    }

    /** Contents sealed for members, under any header. */
    public Frame.Envelope sealed(RoutingHeader header, Contents contents, Suite suite, String... recipients) {
        return sealed(header, contents.encode(), suite, recipients);
    }

    /** Anything sealed for members, under any header. */
    public Frame.Envelope sealed(RoutingHeader header, byte[] contents, Suite suite, String... recipients) {
        var certificates =
                Stream.of(recipients).map(member -> certificate(member, suite)).toList();
        return new Frame.Envelope(
                RoutingHeaderXml.write(header),
                new Sealer(trust.providers())
                        .seal(contents, suite, certificates, trust.keys().archiveSeal()));
    }

    private X509Certificate certificate(String member, Suite suite) {
        CertificateUse use =
                suite == Suite.HYBRID_1 ? CertificateUse.ENCRYPTION_HYBRID : CertificateUse.ENCRYPTION_CLASSICAL;
        return trust.federation()
                .member(member)
                .orElseThrow()
                .trust()
                .current(use, clock.instant())
                .orElseThrow();
    }

    /** What an honest node would send. */
    public Frame.Envelope honest(Letter letter, String recipient) {
        return honest(letter, recipient, List.of());
    }

    public Frame.Envelope honest(Letter letter, String recipient, List<AttachmentEntry> attachments) {
        RoutingHeader header = header(letter);
        return sealed(header, signed(header, letter.bytes(), attachments), Suite.HYBRID_1, recipient);
    }

    /** Opens what was sealed for us. */
    public Contents open(Frame.Envelope envelope) {
        return Contents.decode(trust.keys()
                .opener()
                .open(envelope.sealed(), EnumSet.allOf(Suite.class))
                .contents());
    }

    /** Evidence signed by us. */
    public Frame.Evidence evidence(RoutingHeader header, byte[] xml) {
        return new Frame.Evidence(
                RoutingHeaderXml.write(header), signed(header, xml, List.of()).encode());
    }

    /** An attachment and its sealed segments. */
    public record Sealed(AttachmentEntry entry, List<byte[]> segments) {}

    public Sealed attachment(UUID message, String id, byte[] plain) throws IOException {
        AttachmentKey key = AttachmentKey.random(trust.providers());
        SegmentSealer sealer = new SegmentSealer(new ByteArrayInputStream(plain), key, message, id, trust.providers());
        List<byte[]> segments = new ArrayList<>();
        for (Optional<byte[]> next = sealer.next(); next.isPresent(); next = sealer.next()) {
            segments.add(next.get());
        }
        var summary = sealer.summary();
        return new Sealed(new AttachmentEntry(id, summary.size(), summary.sha256(), summary.segments(), key), segments);
    }

    /** A frame with one bit flipped. */
    public static byte[] flipped(byte[] bytes, int position) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[position] ^= 1;
        return changed;
    }

    public String code() {
        return code;
    }

    @Override
    public void close() {
        receiver.close();
        sender.close();
        broker.close();
    }
}
