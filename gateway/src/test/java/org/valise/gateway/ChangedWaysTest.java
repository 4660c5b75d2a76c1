package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.demo.Letter;

/** Two members behind a relay get a link while something is under way between them over the relay: that is not refused. */
class ChangedWaysTest {
    @TempDir
    Path folder;

    private TestFederation federation;

    @BeforeEach
    void startFour() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "XRO")
                .state("XBB", "XRO")
                .state("XDD", "XRO")
                .regional("XRO")
                .link("XAA", "XRO")
                .link("XBB", "XRO")
                .link("XDD", "XRO")
                .group("XGN", "", List.of("XAA", "XBB", "XDD"))
                .write()
                .start("XAA", "XBB", "XDD", "XRO");
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void whatTheRelayHasForTheAddresseeIsTaken() throws Exception {
        federation.stop("XBB");
        Letter letter = federation.trace("XAA", "XBB");
        federation.submit("XAA", letter);
        federation.awaitStage("XAA", letter, "XBB", "relay");
        // From now on it comes from nobody but the relay.
        federation.stop("XAA");
        federation.edit(draft -> draft.links().join("XAA", "XBB"));

        federation.start("XBB");

        federation.awaitEdition(2, "XBB");
        TestFederation.awaiting("the letter").until(() -> federation.holds("XBB", letter));
        assertNotAside("XBB", letter);
        federation.start("XAA");
        federation.awaitReceipts("XAA", letter, "XBB");
        assertThat(federation.waiting("XBB")).containsOnlyOnce(letter.id());
    }

    @Test
    void whatTheRelayHasNotJudgedYetIsPassedOn() throws Exception {
        federation.stop("XRO");
        Letter letter = federation.trace("XAA", "XBB");
        federation.submit("XAA", letter);
        federation.awaitStage("XAA", letter, "XBB", "send");
        federation.edit(draft -> draft.links().join("XAA", "XBB"));

        federation.start("XRO");

        TestFederation.awaiting("the relay's evidence")
                .until(() -> federation
                        .issuers("XAA", letter.id(), "RelayAcceptance")
                        .contains("XRO"));
        assertNotAside("XRO", letter);
        federation.awaitReceipts("XAA", letter, "XBB");
        assertThat(federation.waiting("XBB")).containsOnlyOnce(letter.id());
    }

    @Test
    void whatTheRelayHandsOnToOthersOnlyIsSentAnewToWhomItHasLeftOut() throws Exception {
        federation.stop("XRO");
        Letter notice = federation.like("seizure-notice", "XAA", "XBB").toGroup("XAA", "XGN");
        federation.submit("XAA", notice);
        federation.awaitStage("XAA", notice, "XBB", "send");
        federation.node("XAA").publish(federation.edit(draft -> draft.links().join("XAA", "XBB")));

        federation.start("XRO");

        federation.awaitReceipts("XAA", notice, "XBB", "XDD");
        assertThat(federation.waiting("XBB")).containsOnlyOnce(notice.id());
        assertThat(federation.waiting("XDD")).containsOnlyOnce(notice.id());
    }

    private void assertNotAside(String code, Letter letter) {
        assertThat(federation.aside(code))
                .noneMatch(aside -> aside.id().filter(letter.id()::equals).isPresent());
    }
}
