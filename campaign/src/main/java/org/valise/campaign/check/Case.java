package org.valise.campaign.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.valise.campaign.history.Event;

/** One message: all that the history and the archives of all members say about it. Not thread safe. */
final class Case {
    private final UUID id;
    private final List<Event.Accepted> acceptances = new ArrayList<>();
    private final List<Event.Refused> refusals = new ArrayList<>();
    private final List<Event.Taken> takings = new ArrayList<>();
    private final List<InArchive<Archive.Sent>> sent = new ArrayList<>();
    private final List<InArchive<Archive.Received>> received = new ArrayList<>();
    private final List<InArchive<Archive.Evidence>> evidence = new ArrayList<>();
    private Optional<Event.Offered> offer = Optional.empty();

    /** A row, and the member in whose archive it is. */
    record InArchive<T>(String member, T row) {}

    Case(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    void add(Event event) {
        if (event instanceof Event.Offered offered) {
            offer = Optional.of(offered);
        } else if (event instanceof Event.Accepted accepted) {
            acceptances.add(accepted);
        } else if (event instanceof Event.Refused refused) {
            refusals.add(refused);
        } else if (event instanceof Event.Taken taken) {
            takings.add(taken);
        }
    }

    void addSent(String member, Archive.Sent row) {
        sent.add(new InArchive<>(member, row));
    }

    void addReceived(String member, Archive.Received row) {
        received.add(new InArchive<>(member, row));
    }

    void addEvidence(String member, Archive.Evidence row) {
        evidence.add(new InArchive<>(member, row));
    }

    Optional<Event.Offered> offer() {
        return offer;
    }

    /**
     * Whether the sender's node is bound to it: it has said so, or it has recorded the message and its answer never came. An agency
     * that ends without an answer does not know which.
     */
    boolean isAccepted() {
        return !acceptances.isEmpty() || (refusals.isEmpty() && offer.isPresent() && !sent.isEmpty());
    }

    List<Event.Taken> takings() {
        return takings;
    }

    /** In the archive of the member that handed it out to the federation. */
    Optional<Archive.Sent> sent() {
        return sent.stream()
                .filter(found -> offer.filter(known -> known.from().equals(found.member()))
                        .isPresent())
                .map(InArchive::row)
                .findFirst();
    }

    List<InArchive<Archive.Received>> received() {
        return received;
    }

    List<InArchive<Archive.Evidence>> evidence() {
        return evidence;
    }

    /** The evidence of one event in one member's archive. */
    List<Archive.Evidence> evidence(String member, String event) {
        return evidence.stream()
                .filter(found -> found.member().equals(member))
                .map(InArchive::row)
                .filter(row -> row.event().equals(event))
                .toList();
    }

    /** The negatives that its sender holds. */
    List<Archive.Evidence> negatives() {
        return offer.map(known -> evidence.stream()
                        .filter(found -> found.member().equals(known.from()))
                        .map(InArchive::row)
                        .filter(row -> Events.isNegative(row.event()))
                        .toList())
                .orElse(List.of());
    }

    Violation violation(Violation.Kind kind, String seen) {
        return new Violation(
                kind,
                id,
                offer.map(known -> known.from() + " to " + known.to() + ", place " + known.place() + ": ")
                                .orElse("")
                        + seen);
    }
}
