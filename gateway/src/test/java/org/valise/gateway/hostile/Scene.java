package org.valise.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.TestFederation;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.evidence.EvidenceEvent;

/**
 * Two honest nodes among wrongdoers. XBB lists the hybrid suite only; linked to it are XAA and XCC, whose nodes are
 * hostile, and the relay XRO, which is hostile too and has XDD and those of {@link Limited} behind it. XEE is honest, linked to XBB, and has hostile
 * agencies. Another federation that ours recognises is hostile as a whole. Used by one thread.
 */
public final class Scene implements AutoCloseable {
    public static final String HONEST = "XBB";
    public static final String AGENCIES = "XEE";
    /** A group that XAA is no member of. */
    public static final String CLOSED_GROUP = "XGG";
    /** A group of both honest members. */
    public static final String OPEN_GROUP = "XGO";

    private final Path folder;
    private final TestFederation federation;
    private final Certified certified;
    private final HostilePeer first;
    private final HostilePeer second;
    private final HostilePeer relay;
    private final HostilePeer behind;
    private final Limited limited;
    private final Abroad abroad;
    private final Set<UUID> honest = new TreeSet<>();
    private final List<UUID> expected = new ArrayList<>();
    private final Elsewhere third;
    private List<UUID> before = List.of();

    Scene(Path folder) throws IOException {
        this.folder = folder;
        federation = Limited.name(new TestFederation(folder))
                .state("XAA", "")
                .state(HONEST, "")
                .state("XCC", "")
                .state("XDD", "XRO")
                .state(AGENCIES, "")
                .regional("XRO")
                .link("XAA", HONEST)
                .link("XCC", HONEST)
                .link("XRO", HONEST)
                .link("XDD", "XRO")
                .link(AGENCIES, HONEST)
                .group(CLOSED_GROUP, "", List.of(HONEST, "XCC"))
                .group(OPEN_GROUP, "", List.of(HONEST, AGENCIES))
                .write()
                .configure(AGENCIES, "folders: {in: agency/in, out: agency/out}");
        certified = new Certified(folder, federation);
        federation.next(directory -> directory.getMember().stream()
                .filter(member -> member.getCode().equals(HONEST))
                .forEach(member -> member.getSuite().remove("classical-1")));
        federation.next(certified::list);
        Limited.list(federation);
        federation.start(HONEST, AGENCIES);
        first = peer("XAA");
        second = peer("XCC");
        third = new Elsewhere(second);
        relay = peer("XRO");
        behind = peer("XDD");
        limited = new Limited(federation);
        abroad = Abroad.beside(federation, folder.resolve("east"));
    }

    private HostilePeer peer(String code) throws IOException {
        return new HostilePeer(federation.configuration(code), Clock.systemUTC());
    }

    /** XAA, directly linked. */
    public HostilePeer first() {
        return first;
    }

    /** XCC, directly linked. */
    public HostilePeer second() {
        return second;
    }

    /** XRO, which relays for XDD. */
    public HostilePeer relay() {
        return relay;
    }

    /** XDD, behind the relay. */
    public HostilePeer behind() {
        return behind;
    }

    /** Members behind the relay whom the directory limits. */
    public Limited limited() {
        return limited;
    }

    /** Another federation that ours recognises. */
    public Abroad abroad() {
        return abroad;
    }

    public TestFederation federation() {
        return federation;
    }

    /** More certificates of XAA, good and bad, with their signers. */
    public Certified certified() {
        return certified;
    }

    /** The agencies' HTTP door at XEE. */
    public HttpDoor http() throws IOException {
        return new HttpDoor(federation.configuration(AGENCIES).rest());
    }

    /** The agencies' folder door at XEE. */
    public InFolder inFolder() {
        return new InFolder(federation.of(AGENCIES).resolve("agency/in"));
    }

    /** Copies of members' folders, to be spoilt. */
    public Bench bench() {
        return new Bench(folder, federation);
    }

    /** What anybody can do at XBB's port for peers. */
    public Wire wire() {
        return new Wire(federation.configuration(HONEST).broker().port(), federation);
    }

    /** A letter to the honest node. */
    public Letter letter(HostilePeer from) {
        return federation.trace(from.code(), HONEST);
    }

    /** Hands a frame over, waits until it is kept aside, and gives the code. */
    public String refusal(HostilePeer peer, Frame frame) throws Exception {
        return refusal(peer, FrameCodec.write(frame));
    }

    /** The same for any bytes. */
    public String refusal(HostilePeer peer, byte[] frame) throws Exception {
        return refusals(peer, List.of(frame)).get(0);
    }

    /** The same for several frames; the codes in their order. */
    public List<String> refusals(HostilePeer peer, List<byte[]> frames) throws Exception {
        int before = asideOf(peer).size();
        for (byte[] frame : frames) {
            peer.send(HONEST, frame);
        }
        int expected = before + frames.size();
        TestFederation.awaiting("refusals of " + frames.size() + " frames")
                .until(() -> asideOf(peer).size() >= expected);
        List<Shelf.Aside> aside = asideOf(peer);
        assertThat(aside).hasSize(expected);
        return Stream.iterate(frames.size() - 1, index -> index >= 0, index -> index - 1)
                .map(index -> aside.get(index).code())
                .toList();
    }

    /** As {@link #refusal}, and the sender is told the same by signed evidence. */
    public String refusalTold(HostilePeer peer, Frame.Envelope envelope, UUID id) throws Exception {
        String code = refusal(peer, envelope);
        TestFederation.awaiting("evidence with " + code)
                .until(() -> peer.evidence(id).stream()
                        .anyMatch(told -> told.matches("(ContentConsignmentFailure|RelayRejection) " + code)));
        return code;
    }

    /** Hands an honest envelope over and waits for its receipt. */
    public void delivered(HostilePeer via, Frame.Envelope envelope, UUID id) throws Exception {
        expect(id);
        int receipts = receipts(via, id);
        via.send(HONEST, envelope);
        awaitReceipts(via, id, receipts + 1);
    }

    /** An honest letter of this peer that has been delivered. */
    public Letter delivered(HostilePeer peer) throws Exception {
        Letter letter = letter(peer);
        delivered(peer, peer.honest(letter, HONEST), letter.id());
        return letter;
    }

    /** What will be delivered without being wrong. */
    public void expect(UUID id) {
        if (honest.add(id)) {
            expected.add(id);
        }
    }

    /** What XCC is sent without anything being wrong. */
    public void meantForXcc(UUID id) {
        third.meant(id);
    }

    /** What will be delivered although the id was delivered before: it is another member's. */
    public void expectAgain(UUID id) {
        expected.add(id);
    }

    /** An honest letter of the honest node, which a peer has got. */
    public Letter sentTo(HostilePeer peer) {
        Letter letter = federation.trace(HONEST, peer.code());
        third.meant(letter.id());
        federation.submit(HONEST, letter);
        awaitEnvelope(peer, letter.id());
        return letter;
    }

    /** Waits until an envelope has come to a peer. */
    public Frame.Envelope awaitEnvelope(HostilePeer peer, UUID id) {
        return TestFederation.awaiting("envelope " + id)
                .until(() -> peer.envelopes(id), found -> !found.isEmpty())
                .get(0);
    }

    /** Waits until a peer has got so many receipts for one message. */
    public void awaitReceipts(HostilePeer peer, UUID id, int times) {
        TestFederation.awaiting("receipt " + times + " for " + id).until(() -> receipts(peer, id) == times);
    }

    public int receipts(HostilePeer peer, UUID id) {
        return (int) peer.evidence(id).stream()
                .filter(EvidenceEvent.CONTENT_CONSIGNMENT.elementText()::equals)
                .count();
    }

    /** What XBB keeps aside of a peer, newest first. */
    public List<Shelf.Aside> asideOf(HostilePeer peer) {
        return federation.aside(HONEST).stream()
                .filter(aside -> aside.peer().equals(peer.code()))
                .toList();
    }

    /** What is there before a misbehaviour is not its work. */
    void begins() {
        before = federation.waiting(HONEST);
        expected.clear();
        third.begins();
    }

    /** The honest nodes still exchange what is good, have let in nothing that is not, and have given XCC nothing. */
    void goesOn() throws Exception {
        delivered(first);
        Letter letter = federation.trace(AGENCIES, HONEST);
        expect(letter.id());
        http().mustAccept(letter);
        federation.awaitReceipts(AGENCIES, letter, HONEST);
        List<UUID> now = new ArrayList<>(federation.waiting(HONEST));
        before.forEach(now::remove);
        assertThat(now).as("what was delivered").containsExactlyInAnyOrderElementsOf(expected);
        third.ends();
    }

    /** No peer holds a receipt for anything but what was good. */
    void noReceiptBeyond() {
        Stream.of(first, second, relay, behind, abroad.relay())
                .flatMap(peer -> peer.received().stream())
                .filter(Frame.Evidence.class::isInstance)
                .map(frame -> HostilePeer.record((Frame.Evidence) frame))
                .filter(record -> record.event() == EvidenceEvent.CONTENT_CONSIGNMENT)
                .forEach(record -> assertThat(honest).contains(record.messageId()));
    }

    @Override
    public void close() {
        abroad.close();
        limited.close();
        Stream.of(first, second, relay, behind).forEach(HostilePeer::close);
        federation.close();
    }
}
