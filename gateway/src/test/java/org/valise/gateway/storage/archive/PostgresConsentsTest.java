package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.valise.exchange.policy.Consents;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.LedgerUnavailable;
import org.valise.exchange.record.Terms;
import org.valise.schemas.document.SourceFacts;
import org.valise.security.index.KeyedIndex;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.ArchiveSeal;

class PostgresConsentsTest extends ConsentsContract {
    private static final Terms TERMS =
            new Terms(new KeyedIndex(new SecretKeySpec(new byte[32], "AES"), CryptoProviders.choose()));

    private static final ArchiveSeal SEAL =
            new ArchiveSeal(new SecretKeySpec(new byte[32], "AES"), CryptoProviders.choose());

    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Override
    Ledger ledger() {
        return archive.ledger();
    }

    @Override
    Consents consents() {
        return new PostgresConsents(archive.database(), TERMS, SEAL);
    }

    @Override
    Terms terms() {
        return TERMS;
    }

    @Override
    ArchiveSeal seal() {
        return SEAL;
    }

    @Test
    void keepsTheExplanationOfWhatWasRefused() throws Exception {
        archive.ledger()
                .recordNow(new Entry.Rejected(
                        Optional.empty(), "CONSENT_MISSING", "rest", Specimen.AT, "To XCC: refused"));

        assertThat(archive.column("SELECT explanation FROM audit")).containsExactly("To XCC: refused");
    }

    @Test
    void keepsWhatASenderHasSetAsideForALife() throws Exception {
        var plain = Specimen.from(Specimen.A).consigned();
        archive.ledger()
                .recordNow(new Entry.Consigned(
                        plain.message(),
                        plain.receipt(),
                        plain.link(),
                        List.of(),
                        Optional.of("break-glass, set aside: x"),
                        "At our own risk.",
                        List.of()));

        assertThat(archive.column("SELECT detail FROM audit")).containsExactly("XRR");
        assertThat(archive.column("SELECT explanation FROM audit"))
                .containsExactly("break-glass, set aside: x\nAt our own risk.");
    }

    @Test
    void saysThatTheArchiveIsAway() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        var consents = new PostgresConsents(nowhere, TERMS, SEAL);

        assertThatThrownBy(() -> consents.about(new SourceFacts("XBB", new UUID(1, 1)), "XCC"))
                .isInstanceOf(LedgerUnavailable.class);
    }
}
