package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.record.Outcome.Result.RECORDED;
import static org.valise.exchange.record.Outcome.Result.REPEATED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.order.Awaited;
import org.valise.exchange.record.Entry;

/** Messages stand in the inbox in the order of their conversation, in whatever order they come. */
class PostgresOrderTest {
    @RegisterExtension
    final TestArchive archive = new TestArchive();

    private final Specimen first = Specimen.from(Specimen.A);
    private final Specimen second = Specimen.from(Specimen.A);
    private final Specimen third = Specimen.from(Specimen.A);

    @Test
    void holdsBackWhatCameTooEarlyUntilAllBeforeItIsThere() {
        record(after(third, second));
        record(after(second, first));
        assertThat(waiting()).isEmpty();
        assertThat(archive.shelf().heldBack()).isEqualTo(2);

        record(first.consigned());

        assertThat(waiting()).containsExactly(first.id(), second.id(), third.id());
        assertThat(archive.shelf().heldBack()).isZero();
    }

    @Test
    void setsWhatComesTogetherInOrder() {
        record(after(third, second), after(second, first), first.consigned());

        assertThat(waiting()).containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void holdsNothingBackThatComesInOrder() {
        record(first.consigned());
        record(after(second, first), after(third, first, second));

        assertThat(waiting()).containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void waitsForEveryOneOfThem() {
        record(after(third, first, second));
        record(second.consigned());
        assertThat(waiting()).containsExactly(second.id());

        record(first.consigned());

        assertThat(waiting()).containsExactly(second.id(), first.id(), third.id());
    }

    @Test
    void hidesNothingFromWhoReadsFromAPlaceOn() {
        record(after(second, first));
        record(third.consigned());
        long read = archive.shelf().waiting(0, 10).get(0).seq();

        record(first.consigned());

        assertThat(archive.shelf().waiting(read, 10)).extracting(Held::id).containsExactly(first.id(), second.id());
        assertThat(archive.shelf().received(read, 10)).extracting(Held::id).containsExactly(first.id(), second.id());
    }

    @Test
    void waitsForNothingThatWasRefused() {
        record(after(second, first));
        record(first.quarantined());
        assertThat(waiting()).containsExactly(second.id());

        record(after(third, first));

        assertThat(waiting()).containsExactly(second.id(), third.id());
    }

    @Test
    void waitsForNothingOfAnotherSender() {
        record(after(second, first));

        record(new Specimen(Specimen.B, first.id(), "of another sender").consigned());

        assertThat(waiting()).containsExactly(first.id());
        assertThat(archive.shelf().heldBack()).isEqualTo(1);
    }

    @Test
    void waitsNoLongerThanItMay() {
        record(after(second, first), after(third, second));

        assertThat(archive.ledger().recordNow(new Entry.Overdue(Specimen.AT)).result())
                .isEqualTo(REPEATED);
        assertThat(waiting()).isEmpty();
        assertThat(archive.ledger()
                        .recordNow(new Entry.Overdue(Specimen.AT.plusSeconds(60)))
                        .result())
                .isEqualTo(RECORDED);

        assertThat(waiting()).containsExactly(second.id(), third.id());
        record(first.consigned());
        assertThat(waiting()).containsExactly(second.id(), third.id(), first.id());
    }

    @Test
    void givesNothingOutThatIsHeldBack() {
        record(after(second, first));

        archive.ledger().recordNow(second.handedOver());

        assertThat(archive.shelf().find(MessageRef.of(second.id())))
                .get()
                .extracting(Held::isHeldBack, Held::stage)
                .containsExactly(true, "record");
    }

    private void record(Entry... entries) {
        assertThat(archive.ledger().recordAll(List.of(entries)))
                .allSatisfy(outcome -> assertThat(outcome.result()).isEqualTo(RECORDED));
    }

    private List<UUID> waiting() {
        return archive.shelf().waiting(0, 10).stream().map(Held::id).toList();
    }

    private static Entry after(Specimen message, Specimen... before) {
        Entry.Consigned plain = message.consigned();
        return new Entry.Consigned(
                plain.message(),
                plain.receipt(),
                plain.link(),
                List.of(),
                Optional.empty(),
                "",
                Stream.of(before)
                        .map(each -> new Awaited(each.id(), Specimen.AT.plusSeconds(60)))
                        .toList());
    }
}
