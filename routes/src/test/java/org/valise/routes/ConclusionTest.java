package org.valise.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.StageObserver;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receipt.Subject;
import org.valise.exchange.receive.Arrival;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.record.Outcome.Result;
import org.valise.exchange.refuse.Refuse;
import org.valise.schemas.Priority;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.keys.SigningKeyFile;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.Signer;
import org.valise.security.steward.StewardKey;
import org.valise.security.steward.Stewards;

class ConclusionTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Book ledger = new Book();
    private final List<String> rung = new ArrayList<>();
    private EvidenceWriter evidence;
    private Conclusion conclusion;

    /** A ledger that answers what the test expects the unique keys to say. */
    private static final class Book implements Ledger {
        private final List<List<Entry>> transactions = new ArrayList<>();
        private final Deque<Result> answers = new ArrayDeque<>();

        @Override
        public CompletableFuture<Outcome> record(Entry entry) {
            return CompletableFuture.completedFuture(recordAll(List.of(entry)).get(0));
        }

        @Override
        public List<Outcome> recordAll(List<Entry> entries) {
            transactions.add(List.copyOf(entries));
            return entries.stream()
                    .map(entry -> Outcome.of(answers.isEmpty() ? Result.RECORDED : answers.remove()))
                    .toList();
        }
    }

    @BeforeEach
    void makeTheKeyThatSignsRefusals() {
        CryptoProviders providers = CryptoProviders.choose();
        char[] password = "a password".toCharArray();
        Path file = folder.resolve("key.p12");
        SigningKeyFile.create(file, password, "XBB", providers, NOW);
        Signer signer = SigningKeyFile.open(file, password, providers, CLOCK);
        evidence = new EvidenceWriter("XBB", () -> signer, providers, CLOCK);
        StewardKey steward = StewardKey.create(folder.resolve("steward.p12"), password, "Steward", providers, CLOCK);
        Federation nobody = new Federation(
                "XBB",
                new Edition(
                        "Nobody",
                        1,
                        NOW,
                        NOW,
                        NOW.plusSeconds(60),
                        new Stewards(1, List.of(steward.certificate())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.of()),
                List.of());
        conclusion = new Conclusion(
                ledger,
                new Refuse(evidence, () -> nobody, CLOCK),
                () -> rung.add("rung"),
                announced -> {},
                StageObserver.NONE);
    }

    @Test
    void recordsAWholeBatchInOneTransactionInItsOrder() {
        Entry first = entry("ONE");
        Entry second = entry("TWO");
        Entry third = entry("THREE");

        conclusion.record(List.of(settlement(first, second), settlement(), settlement(third)));

        assertThat(ledger.transactions).containsExactly(List.of(first, second, third));
        assertThat(rung).containsExactly("rung");
    }

    @Test
    void recordsNothingForWhatIsOnlyPassedOn() {
        conclusion.record(List.of(settlement(), settlement()));

        assertThat(ledger.transactions).isEmpty();
        assertThat(rung).isEmpty();
    }

    @Test
    void takesARepetitionForWhatItIs() {
        ledger.answers.add(Result.REPEATED);

        conclusion.record(List.of(settlement(entry("ONE"))));

        assertThat(ledger.transactions).hasSize(1);
    }

    @Test
    void keepsAsideWhatTheUniqueKeysTurnDown() {
        ledger.answers.addAll(List.of(Result.CONFLICT, Result.RECORDED, Result.UNKNOWN));

        conclusion.record(List.of(settlement(entry("ONE"), entry("TWO")), settlement(entry("THREE"))));

        assertThat(ledger.transactions).hasSize(2);
        assertThat(ledger.transactions.get(1))
                .extracting(entry -> ((Entry.Quarantined) entry).refusal().code())
                .containsExactly(Code.DUPLICATE_ID.name(), Code.EVIDENCE_UNKNOWN.name());
        assertThat(rung).containsExactly("rung");
    }

    @Test
    void passesNothingOnUnderAnIdThatStandsForOtherBytes() {
        ledger.answers.addAll(List.of(Result.CONFLICT, Result.RECORDED));
        Arrival arrival = new Arrival("XAA", new byte[] {1});

        List<Settlement> concluded = conclusion.record(List.of(
                new Settlement(arrival, List.of(passed()), Set.of("XCC")),
                new Settlement(arrival, List.of(passed()), Set.of("XCC"))));

        assertThat(concluded).extracting(Settlement::onward).containsExactly(Set.of(), Set.of("XCC"));
        assertThat(ledger.transactions.get(1))
                .extracting(entry -> ((Entry.Quarantined) entry).refusal().code())
                .containsExactly(Code.DUPLICATE_ID.name());
    }

    private Entry passed() {
        UUID id = UUID.randomUUID();
        RoutingHeader header = new RoutingHeader(
                id,
                "XAA",
                new Addressees.Members(List.of("XCC")),
                Priority.ROUTINE,
                NOW,
                NOW.plusSeconds(60),
                Kind.MESSAGE,
                1);
        String digest = "00".repeat(32);
        Subject subject = new Subject("XAA", id, Optional.empty(), digest, Optional.empty());
        return new Entry.Passed(header, digest, evidence.positive(EvidenceEvent.RELAY_ACCEPTANCE, subject), "XAA");
    }

    private static Entry entry(String code) {
        return new Entry.Rejected(Optional.of(new UUID(0, 1)), code, "test", NOW);
    }

    private static Settlement settlement(Entry... entries) {
        return new Settlement(new Arrival("XAA", new byte[] {1}), List.of(entries), Set.of());
    }
}
