package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.record.Acceptances;
import org.valise.exchange.record.Ledger;

/** What every keeper of acceptances does. */
abstract class AcceptancesContract {
    abstract Ledger ledger();

    abstract Acceptances acceptances();

    @Test
    void knowsWhatWasAccepted() {
        var accepted = Specimen.from(Specimen.OWN).accepted();
        ledger().recordNow(accepted);

        var found = acceptances().find(Specimen.OWN, accepted.message().id()).orElseThrow();

        assertThat(found.contentTerm()).isEqualTo(accepted.message().contentTerm());
        assertThat(found.evidence())
                .isEqualTo(FrameCodec.write(accepted.acceptance().frame()));
    }

    @Test
    void givesTheFirstAnswerForever() {
        var first = Specimen.from(Specimen.OWN);
        var accepted = first.accepted();
        ledger().recordNow(accepted);
        ledger().recordNow(first.withText("other").accepted());

        assertThat(acceptances().find(Specimen.OWN, first.id()).orElseThrow().evidence())
                .isEqualTo(FrameCodec.write(accepted.acceptance().frame()));
    }

    @Test
    void knowsNothingOfWhatOthersSent() {
        var consigned = Specimen.from(Specimen.A).consigned();
        ledger().recordNow(consigned);

        assertThat(acceptances().find(Specimen.A, consigned.message().id())).isEmpty();
        assertThat(acceptances().find(Specimen.OWN, consigned.message().id())).isEmpty();
    }
}
