package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.record.Outcome.Result.RECORDED;
import static org.valise.exchange.record.Outcome.Result.UNKNOWN;
import static org.valise.gateway.storage.archive.Specimen.A;
import static org.valise.gateway.storage.archive.Specimen.AT;
import static org.valise.gateway.storage.archive.Specimen.B;
import static org.valise.gateway.storage.archive.Specimen.OWN;
import static org.valise.gateway.storage.archive.Specimen.RELAY;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Stage;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.reroute.Underway;
import org.valise.exchange.reroute.Underway.Leg;
import org.valise.exchange.send.Outbox;
import org.valise.exchange.send.OutboxItem;

/** What every account of what is under way does. */
abstract class UnderwayContract {
    private static final String OTHER = "XRS";

    abstract Ledger ledger();

    abstract Outbox outbox();

    /** At the moment before the specimens expire. */
    abstract Underway underway();

    /** At the moment in which the specimens have expired. */
    abstract Underway underwayTooLate();

    @Test
    void givesAddresseesWithoutReceiptAndWithoutRefusal() {
        var sent = accepted();
        assertThat(legs()).containsExactly(new Leg(A, A, Stage.RECORD), new Leg(B, RELAY, Stage.RECORD));
        assertThat(underway().after(0, 10, AT).get(0).header())
                .isEqualTo(sent.message().header());

        outbox().sent(outbox().after(0, 10));
        ledger().recordNow(sent.noted(CONTENT_CONSIGNMENT, A));

        assertThat(legs()).containsExactly(new Leg(B, RELAY, Stage.SEND));
        ledger().recordNow(sent.noted(CONTENT_CONSIGNMENT_FAILURE, B));
        assertThat(legs()).isEmpty();
    }

    @Test
    void goesThroughThemInBatchesOfWholeMessages() {
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            accepted();
        }
        List<Underway.Message> some = underway().after(0, 2, AT);
        while (!some.isEmpty()) {
            assertThat(some).allSatisfy(message -> assertThat(message.legs()).hasSize(2));
            some.forEach(message -> seen.add(message.seq()));
            some = underway().after(seen.get(seen.size() - 1), 2, AT);
        }
        assertThat(seen).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void leavesOutWhatHasExpired() {
        accepted();

        assertThat(underwayTooLate().after(0, 10, AT)).isEmpty();
    }

    @Test
    void sendsAnewOverTheOtherLinkAndNoMoreOverTheOldOne() {
        var sent = accepted();

        assertThat(turned(sent, B, RELAY, OTHER)).isEqualTo(RECORDED);

        assertThat(legs()).containsExactly(new Leg(A, A, Stage.RECORD), new Leg(B, OTHER, Stage.RECORD));
        assertThat(outbox().after(0, 10)).extracting(OutboxItem::link).containsExactly(A, OTHER);
        assertThat(underway().isTurnedFrom(RELAY, OWN, sent.id())).isTrue();
        assertThat(underway().isTurnedFrom(A, OWN, sent.id())).isFalse();
        assertThat(underway().isTurnedFrom(RELAY, OWN, Specimen.from(OWN).id())).isFalse();
    }

    @Test
    void keepsWhatIsStillToBeSentOverTheOldLinkToOthers() {
        var sent = accepted();
        turned(sent, A, A, RELAY);

        assertThat(outbox().after(0, 10)).extracting(OutboxItem::link).contains(RELAY);
        turned(sent, B, RELAY, OTHER);

        assertThat(outbox().after(0, 10)).extracting(OutboxItem::link).contains(RELAY, OTHER);
        assertThat(underway().isTurnedFrom(RELAY, OWN, sent.id())).isFalse();
    }

    @Test
    void sendsOneCopyToAllWhomTheNewLinkReaches() {
        var sent = accepted();

        List<Outcome> outcomes = ledger().recordAll(List.of(
                new Entry.Rerouted(OWN, sent.id(), Set.of(A), A, OTHER),
                new Entry.Rerouted(OWN, sent.id(), Set.of(B), RELAY, OTHER)));

        assertThat(outcomes).extracting(Outcome::result).containsExactly(RECORDED, RECORDED);
        assertThat(outbox().after(0, 10)).extracting(OutboxItem::link).containsExactly(OTHER);
    }

    @Test
    void keepsTheOrderInWhichMessagesWereAccepted() {
        List<Entry> turns = new ArrayList<>();
        List<Object> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var sent = accepted();
            ids.add(sent.id());
            turns.add(new Entry.Rerouted(OWN, sent.id(), Set.of(A), A, OTHER));
        }
        ledger().recordAll(turns);

        assertThat(outbox().after(0, 100).stream()
                        .filter(item -> item.link().equals(OTHER))
                        .map(OutboxItem::message))
                .isEqualTo(ids);
    }

    @Test
    void turnsNobodyWhoHasAReceiptOrGoesAnotherWayAlready() {
        var sent = accepted();
        ledger().recordNow(sent.noted(CONTENT_CONSIGNMENT, A));

        assertThat(turned(sent, A, A, OTHER)).isEqualTo(UNKNOWN);
        assertThat(turned(sent, B, A, OTHER)).isEqualTo(UNKNOWN);
        assertThat(turned(Specimen.from(OWN), B, RELAY, OTHER)).isEqualTo(UNKNOWN);
        assertThat(outbox().after(0, 10)).extracting(OutboxItem::link).containsExactlyInAnyOrder(A, RELAY);
    }

    @Test
    void evidenceThatWaitsGoesOverTheOtherLinkInItsPlace() {
        var first = Specimen.from(A);
        ledger().recordNow(first.consigned());
        ledger().recordNow(Specimen.from(B).consigned());
        accepted();
        assertThat(underway().evidence())
                .containsExactly(new Underway.Waiting(RELAY, A), new Underway.Waiting(RELAY, B));

        underway().turn(new Underway.Waiting(RELAY, A), OTHER);

        assertThat(underway().evidence())
                .containsExactlyInAnyOrder(new Underway.Waiting(OTHER, A), new Underway.Waiting(RELAY, B));
        assertThat(outbox().after(0, 10)).extracting(OutboxItem::link).startsWith(OTHER, RELAY);
    }

    private Specimen accepted() {
        var sent = Specimen.from(OWN);
        ledger().recordNow(sent.accepted());
        return sent;
    }

    private Outcome.Result turned(Specimen sent, String member, String from, String to) {
        return ledger().recordNow(new Entry.Rerouted(sent.origin(), sent.id(), Set.of(member), from, to))
                .result();
    }

    private List<Leg> legs() {
        return underway().after(0, 10, AT).stream()
                .flatMap(message -> message.legs().stream())
                .toList();
    }
}
