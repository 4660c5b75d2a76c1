package org.valise.campaign.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.valise.campaign.history.Event;

/** The books of a small campaign in which all went well, to be doctored: three messages of one conversation, from XAA to XBB. */
final class Books {
    static final String FROM = "XAA";
    static final String TO = "XBB";
    static final UUID CONVERSATION = UUID.nameUUIDFromBytes(new byte[] {7});

    final List<Event> history = new ArrayList<>();
    final List<Archive.Sent> sent = new ArrayList<>();
    final List<Archive.Received> received = new ArrayList<>();
    final List<Archive.Evidence> atSender = new ArrayList<>();
    final List<Archive.Evidence> atReceiver = new ArrayList<>();

    /** Clean ones. */
    static Books clean() {
        Books books = new Books();
        for (int place = 1; place <= 3; place++) {
            books.message(place);
        }
        return books;
    }

    /** The message at a place. */
    static UUID id(int place) {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) place});
    }

    static Event.Taken taken(int place, long seq) {
        return new Event.Taken(id(place), TO, FROM, "police", CONVERSATION, seq, "document " + place, 1);
    }

    static Event.Offered offered(int place) {
        return new Event.Offered(id(place), FROM, TO, "customs", CONVERSATION, place, "document " + place);
    }

    static Archive.Evidence evidence(int place, String event, String issuer) {
        return new Archive.Evidence(
                id(place),
                UUID.nameUUIDFromBytes((place + event + issuer).getBytes(StandardCharsets.UTF_8)),
                FROM,
                event,
                issuer,
                "envelope " + place,
                Optional.empty(),
                Optional.empty());
    }

    static Archive.Evidence negative(int place, Optional<String> code) {
        Archive.Evidence plain = evidence(place, "ContentConsignmentFailure", TO);
        return new Archive.Evidence(
                plain.about(), plain.statement(), FROM, plain.event(), TO, plain.envelope(), code, Optional.empty());
    }

    private void message(int place) {
        history.add(offered(place));
        history.add(new Event.Accepted(id(place), 1));
        history.add(taken(place, place));
        sent.add(new Archive.Sent(id(place), "envelope " + place));
        received.add(new Archive.Received(id(place), FROM, "envelope " + place, place, true));
        atSender.add(evidence(place, "SubmissionAcceptance", FROM));
        atSender.add(evidence(place, "RelayAcceptance", "XRR"));
        for (String event : List.of("ContentConsignment", "ContentHandover")) {
            atSender.add(evidence(place, event, TO));
            atReceiver.add(evidence(place, event, TO));
        }
    }

    /** Everything that the receiver had to do with a message is gone: it never came. */
    Books withoutArrivalOf(int place) {
        history.removeIf(event -> event instanceof Event.Taken && event.id().equals(id(place)));
        received.removeIf(row -> row.id().equals(id(place)));
        atReceiver.removeIf(row -> row.about().equals(id(place)));
        atSender.removeIf(row -> row.about().equals(id(place)) && row.issuer().equals(TO));
        return this;
    }

    /** Its sender's evidence of one event about the second message is another. */
    Books evidenceOfSecond(String event, UnaryOperator<Archive.Evidence> change) {
        Predicate<Archive.Evidence> chosen =
                row -> row.about().equals(id(2)) && row.event().equals(event);
        atSender.replaceAll(row -> chosen.test(row) ? change.apply(row) : row);
        return this;
    }

    Verdict verdict() {
        return Checker.check(
                history,
                List.of(
                        new Archive(FROM, sent, List.of(), atSender),
                        new Archive(TO, List.of(), received, atReceiver)));
    }

    /** The kinds of what is wrong with one message; fails when something is wrong with another one. */
    List<Violation.Kind> wrongWith(int place) {
        List<Violation> found = verdict().violations();
        assert found.stream().allMatch(violation -> violation.message().equals(id(place))) : found;
        return found.stream().map(Violation::kind).distinct().collect(Collectors.toList());
    }
}
