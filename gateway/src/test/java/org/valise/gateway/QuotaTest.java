package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.rest.Views;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.OverQuota;
import org.valise.schemas.v1.Quota;

/** XAA may send {@value #ALLOWED} messages within an hour and sends {@value #SENT}. */
class QuotaTest {
    private static final int ALLOWED = 5;
    private static final int SENT = 12;
    /** Longer than anything counts. */
    private static final Duration AN_HOUR = Duration.ofMinutes(61);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private TestFederation federation;

    @BeforeEach
    void create() {
        federation = new TestFederation(folder, "Test", clock);
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void refusesTheExcessWithSignedEvidenceWhereTheDirectorySaysSo() throws Exception {
        startLinked(OverQuota.REFUSE);

        List<Letter> letters = submitTooMuch();

        letters.forEach(letter -> TestFederation.awaiting("an answer to " + letter.id())
                .until(() -> !federation.progress("XAA", letter, "XBB").stage().matches("record|send")));
        List<Letter> refused = letters.stream()
                .filter(letter -> "QUOTA_EXCEEDED"
                        .equals(federation.progress("XAA", letter, "XBB").code()))
                .toList();
        assertThat(refused).hasSize(SENT - ALLOWED).allSatisfy(letter -> {
            assertThat(federation.progress("XAA", letter, "XBB").stage()).isEqualTo("refuse");
            assertThat(federation.issuers("XAA", letter.id(), "ContentConsignmentFailure"))
                    .containsExactly("XBB");
            assertThat(federation.holds("XBB", letter)).isFalse();
        });
        assertThat(federation.waiting("XBB"))
                .containsExactlyInAnyOrderElementsOf(letters.stream()
                        .filter(letter -> !refused.contains(letter))
                        .map(Letter::id)
                        .toList());
        assertThat(quota("XBB", "XAA"))
                .matches(quota -> quota.messages() == ALLOWED && quota.refused() == SENT - ALLOWED)
                .matches(quota -> quota.deferredUntil().isEmpty());
        requireThatEvidenceAndAnnouncementsFlow();
    }

    @Test
    void makesTheExcessWaitAndNobodyElseAndCountsOnAfterARestart() throws Exception {
        startLinked(OverQuota.DEFER);

        List<Letter> letters = submitTooMuch();

        awaitHere("XBB", letters, ALLOWED);
        requireThatAnotherPasses("XBB");
        requireThatEvidenceAndAnnouncementsFlow();
        assertThat(quota("XBB", "XAA"))
                .matches(quota -> quota.messages() == ALLOWED && quota.waiting() == SENT - ALLOWED)
                .matches(quota -> !quota.deferredUntil().isEmpty());

        federation.stop("XBB").start("XBB");
        requireThatAnotherPasses("XBB");
        assertThat(quota("XBB", "XAA").messages()).isEqualTo(ALLOWED);
        awaitHere("XBB", letters, ALLOWED);

        clock.goOn(AN_HOUR);
        awaitHere("XBB", letters, 2 * ALLOWED);
        clock.goOn(AN_HOUR);
        awaitHere("XBB", letters, SENT);
        letters.forEach(letter -> federation.awaitReceipts("XAA", letter, "XBB"));
    }

    @Test
    void aRelayMakesTheExcessWaitAtItsOwnDoor() throws Exception {
        writeRelayed().next(limit(OverQuota.DEFER));
        federation.start("XAA", "XBB", "XCC", "XRO");

        List<Letter> letters = submitTooMuch();

        awaitHere("XBB", letters, ALLOWED);
        requireThatAnotherPasses("XBB");
        assertThat(quota("XRO", "XAA").waiting()).isEqualTo(SENT - ALLOWED);
        clock.goOn(AN_HOUR);
        awaitHere("XBB", letters, 2 * ALLOWED);
        clock.goOn(AN_HOUR);
        awaitHere("XBB", letters, SENT);
    }

    @Test
    void whatARelayBringsTooMuchOfOneMemberDoesNotHoldUpItsOthers() throws Exception {
        writeRelayed().start("XAA", "XBB", "XCC", "XRO");
        federation.stop("XBB");
        List<Letter> letters = submitTooMuch();
        letters.forEach(letter -> TestFederation.awaiting("the relay's word about " + letter.id())
                .until(() -> !federation
                        .issuers("XAA", letter.id(), "RelayAcceptance")
                        .isEmpty()));
        federation.next(limit(OverQuota.DEFER));
        federation.start("XBB");

        awaitHere("XBB", letters, ALLOWED);
        requireThatAnotherPasses("XBB");
        assertThat(quota("XBB", "XAA"))
                .matches(quota -> quota.over().equals("XRO"))
                .matches(quota -> quota.waiting() == SENT - ALLOWED);

        federation.stop("XBB").start("XBB");
        requireThatAnotherPasses("XBB");
        awaitHere("XBB", letters, ALLOWED);
        clock.goOn(AN_HOUR);
        awaitHere("XBB", letters, 2 * ALLOWED);
        clock.goOn(AN_HOUR);
        awaitHere("XBB", letters, SENT);
        letters.forEach(letter -> federation.awaitReceipts("XAA", letter, "XBB"));
    }

    private void startLinked(OverQuota over) throws Exception {
        federation
                .state("XAA", "")
                .state("XBB", "")
                .state("XCC", "")
                .link("XAA", "XBB")
                .link("XBB", "XCC")
                .write()
                .next(limit(over));
        federation.start("XAA", "XBB", "XCC");
    }

    private TestFederation writeRelayed() throws Exception {
        return federation
                .state("XAA", "XRO")
                .state("XBB", "XRO")
                .state("XCC", "XRO")
                .regional("XRO")
                .link("XAA", "XRO")
                .link("XBB", "XRO")
                .link("XCC", "XRO")
                .write();
    }

    private static Consumer<Directory> limit(OverQuota over) {
        Quota quota = new Quota();
        quota.setMember("XAA");
        quota.setMessages(ALLOWED);
        quota.setBytes(1L << 30);
        quota.setOver(over);
        return directory -> directory.getQuota().add(quota);
    }

    private List<Letter> submitTooMuch() {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < SENT; i++) {
            Letter letter = federation.trace("XAA", "XBB");
            federation.submit("XAA", letter);
            letters.add(letter);
        }
        return letters;
    }

    /** The first so many, in the order in which they were sent, and no other. */
    private void awaitHere(String member, List<Letter> letters, int count) {
        List<UUID> ids = letters.stream().map(Letter::id).toList();
        TestFederation.awaiting(count + " of XAA's messages at " + member)
                .until(() -> federation.waiting(member).stream()
                        .filter(ids::contains)
                        .toList()
                        .equals(ids.subList(0, count)));
    }

    private void requireThatAnotherPasses(String member) {
        Letter other = federation.trace("XCC", member);
        federation.submit("XCC", other);
        federation.awaitReceipts("XCC", other, member);
    }

    private void requireThatEvidenceAndAnnouncementsFlow() throws Exception {
        Letter other = federation.trace("XBB", "XAA");
        federation.submit("XBB", other);
        federation.awaitReceipts("XBB", other, "XAA");
        federation.node("XAA").publish(federation.next(directory -> {}));
        federation.awaitEdition(3, "XAA", "XBB");
    }

    private Views.Quota quota(String at, String member) {
        return federation.node(at).status().quotas().stream()
                .filter(quota -> quota.member().equals(member))
                .findFirst()
                .orElseThrow();
    }
}
