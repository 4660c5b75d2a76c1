package org.valise.campaign.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.valise.campaign.history.Event;

/** Both sides hold the same message, and what they hold is what the agencies saw. */
final class ArchivesAgree implements Rule {

    @Override
    public List<Violation> broken(Case message) {
        List<Violation> found = new ArrayList<>();
        if (message.isAccepted() && message.sent().isEmpty()) {
            found.add(message.violation(Violation.Kind.ARCHIVE, "its sender's archive lacks it"));
        }
        for (Event.Taken taken : message.takings()) {
            if (message.received().stream()
                    .noneMatch(held ->
                            held.member().equals(taken.at()) && held.row().taken())) {
                found.add(message.violation(
                        Violation.Kind.ARCHIVE,
                        "the archive of " + taken.at() + " does not say that it was taken over"));
            }
        }
        for (Case.InArchive<Archive.Received> held : message.received()) {
            problem(message, held)
                    .ifPresent(problem -> found.add(message.violation(
                            problem.kind(), "in the archive of " + held.member() + ": " + problem.seen())));
        }
        return found;
    }

    private record Problem(Violation.Kind kind, String seen) {}

    private static Optional<Problem> problem(Case message, Case.InArchive<Archive.Received> held) {
        if (!message.isAccepted()) {
            return Optional.of(
                    new Problem(Violation.Kind.NEVER_ACCEPTED, held.row().toString()));
        }
        Event.Offered offer = message.offer().orElseThrow();
        if (!offer.to().equals(held.member()) || !offer.from().equals(held.row().origin())) {
            return Optional.of(
                    new Problem(Violation.Kind.ARCHIVE, "not its receiver or not its sender: " + held.row()));
        }
        if (message.sent()
                .filter(sent -> !sent.envelope().equals(held.row().envelope()))
                .isPresent()) {
            return Optional.of(new Problem(Violation.Kind.ARCHIVE, "other bytes than in its sender's: " + held.row()));
        }
        return Optional.empty();
    }
}
