package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.storage.archive.Specimen.A;
import static org.valise.gateway.storage.archive.Specimen.AT;
import static org.valise.gateway.storage.archive.Specimen.B;
import static org.valise.gateway.storage.archive.Specimen.OWN;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_HANDOVER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.valise.exchange.order.Place;
import org.valise.exchange.record.Entry;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.Predecessor;

/** What a message of ours comes after. */
class PostgresConversationsTest {
    private static final byte[] ONE = {1};
    private static final byte[] OTHER = {2};
    private static final Addressees BOTH = new Addressees.Members(List.of(A, B));
    private static final Addressees TO_A = new Addressees.Members(List.of(A));
    private static final Addressees GROUP = new Addressees.Group("XRG");

    @RegisterExtension
    final TestArchive archive = new TestArchive();

    private final Specimen first = Specimen.from(OWN);
    private final Specimen second = Specimen.from(OWN);

    @Test
    void isTheLastOneForEachAddressee() {
        send(first, ONE, BOTH, List.of());
        assertThat(ends(ONE, A, B)).containsExactly(before(first, BOTH));

        send(second, ONE, TO_A, ends(ONE, A));

        assertThat(ends(ONE, A)).containsExactly(before(second, TO_A));
        assertThat(ends(ONE, B)).containsExactly(before(first, new Addressees.Members(List.of(B))));
        assertThat(ends(ONE, A, B)).extracting(Predecessor::message).containsExactly(second.id(), first.id());
    }

    @Test
    void conversationsDoNotMeet() {
        send(first, ONE, BOTH, List.of());

        assertThat(ends(OTHER, A, B)).isEmpty();
    }

    @Test
    void whatWasHandedInAtTheSameTimeComesBeforeTheNext() {
        send(first, ONE, TO_A, List.of());
        send(second, ONE, TO_A, List.of());

        assertThat(ends(ONE, A)).containsExactly(before(second, TO_A), before(first, TO_A));
    }

    @Test
    void whatWentToAGroupStaysLastForItsOtherMembers() {
        send(first, ONE, GROUP, List.of());
        assertThat(ends(ONE, A)).containsExactly(before(first, GROUP));

        send(second, ONE, TO_A, ends(ONE, A));

        assertThat(ends(ONE, A)).containsExactly(before(second, TO_A), before(first, GROUP));
        assertThat(ends(ONE, B)).containsExactly(before(first, GROUP));
    }

    @Test
    void whatIsOverIsNotWaitedFor() {
        send(first, ONE, BOTH, List.of());
        archive.ledger().recordNow(first.noted(CONTENT_CONSIGNMENT, A));
        archive.ledger().recordNow(first.noted(CONTENT_CONSIGNMENT_FAILURE, B));
        assertThat(ends(ONE, A)).as("it may be held back there").hasSize(1);

        archive.ledger().recordNow(first.noted(CONTENT_HANDOVER, A));

        assertThat(ends(ONE, A, B)).isEmpty();
    }

    @Test
    void whatHasExpiredIsNotWaitedFor() {
        send(first, ONE, BOTH, List.of());

        assertThat(at(AT.plusSeconds(59), ONE, A)).hasSize(1);
        assertThat(at(AT.plusSeconds(60), ONE, A)).isEmpty();
    }

    private static Predecessor before(Specimen message, Addressees to) {
        return new Predecessor(message.id(), AT.plusSeconds(60), to);
    }

    private List<Predecessor> ends(byte[] conversation, String... members) {
        return at(AT, conversation, members);
    }

    private List<Predecessor> at(Instant now, byte[] conversation, String... members) {
        try (var conversations = new PostgresConversations(archive.database(), OWN, Clock.fixed(now, ZoneOffset.UTC))) {
            return conversations.ends(conversation, Set.of(members), Set.of("XRG")).stream()
                    .map(found -> new Predecessor(found.message(), found.expires(), sorted(found.to())))
                    .toList();
        }
    }

    @Test
    void answersManyAtOnceEachItsOwn() {
        send(first, ONE, TO_A, List.of());
        send(second, OTHER, BOTH, List.of());
        try (var conversations = new PostgresConversations(archive.database(), OWN, Clock.fixed(AT, ZoneOffset.UTC))) {
            List<List<Predecessor>> answers = IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(i -> conversations.ends(i % 2 == 0 ? ONE : OTHER, Set.of(A), Set.of()))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i)).containsExactly(before(i % 2 == 0 ? first : second, TO_A));
            }
        }
    }

    private static Addressees sorted(Addressees to) {
        return to instanceof Addressees.Members members
                ? new Addressees.Members(members.codes().stream().sorted().collect(Collectors.toList()))
                : to;
    }

    private void send(Specimen message, byte[] conversation, Addressees to, List<Predecessor> after) {
        Entry.Accepted plain = message.accepted();
        archive.ledger()
                .recordNow(new Entry.Accepted(
                        plain.message(),
                        Map.of(A, Set.of(A, B)),
                        plain.acceptance(),
                        "rest",
                        Optional.empty(),
                        "",
                        Optional.of(new Place(conversation, to, after))));
    }
}
