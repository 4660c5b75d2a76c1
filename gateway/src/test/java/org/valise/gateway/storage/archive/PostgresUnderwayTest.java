package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.schemas.evidence.EvidenceEvent.RELAY_REJECTION;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.valise.exchange.Stage;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.reroute.Underway;
import org.valise.exchange.send.Outbox;

class PostgresUnderwayTest extends UnderwayContract {
    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Override
    Ledger ledger() {
        return archive.ledger();
    }

    @Override
    Outbox outbox() {
        return archive.outbox();
    }

    @Override
    Underway underway() {
        return at(Specimen.AT);
    }

    @Override
    Underway underwayTooLate() {
        return at(Specimen.AT.plusSeconds(60));
    }

    private Underway at(Instant moment) {
        return new PostgresUnderway(archive.database(), Clock.fixed(moment, ZoneOffset.UTC));
    }

    @Test
    void aRefusalForTheWayAloneDoesNotCountWhenItIsYoungerThanTheEdition() throws Exception {
        var sent = Specimen.from(Specimen.OWN);
        ledger().recordNow(sent.accepted());
        ledger().recordNow(sent.noted(RELAY_REJECTION, Specimen.RELAY));
        assertThat(stages(Specimen.AT)).doesNotContain(Stage.REFUSE);

        archive.execute("UPDATE addressee SET code = 'LINK_NOT_ENTITLED', at = '" + Specimen.AT.plusSeconds(2)
                + "' WHERE stage = 'refuse'");

        assertThat(stages(Specimen.AT)).contains(Stage.REFUSE);
        assertThat(stages(Specimen.AT.plusSeconds(3))).doesNotContain(Stage.REFUSE);
        ledger().recordNow(new Entry.Rerouted(Specimen.OWN, sent.id(), Set.of(Specimen.B), Specimen.RELAY, "XRS"));
        assertThat(stages(Specimen.AT)).containsOnly(Stage.RECORD);
        assertThat(archive.column("SELECT detail FROM audit WHERE action = 'send'"))
                .containsExactly("rerouted from XRR to XRS");
    }

    private List<Stage> stages(Instant refusedSince) {
        return underway().after(0, 10, refusedSince).stream()
                .flatMap(message -> message.legs().stream())
                .map(Underway.Leg::stage)
                .toList();
    }
}
