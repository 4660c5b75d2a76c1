package org.valise.gateway.demo;

import java.util.List;

/** Editions of the directory: published at one member, awaited at all. */
final class Publication {
    private final Archives archives;
    private final Screen screen;

    Publication(Archives archives, Screen screen) {
        this.archives = archives;
        this.screen = screen;
    }

    /** Drafts and signs an edition, publishes it at one member and waits until it is in force at these. */
    void of(Stewardship stewards, String at, Stewardship.Edit edit, List<String> members) throws Exception {
        stewards.next(edit).forEach(screen::line);
        screen.good("two stewards have signed; published at " + at + " alone: "
                + archives.node(at).publish(stewards.edition()).answer());
        await(at, members);
    }

    /** Waits until the edition of one member is in force at these. */
    void await(String at, List<String> members) throws Exception {
        long edition = archives.node(at).status().directoryVersion();
        double seconds = Patience.until("edition " + edition + " is in force at " + members, () -> {
            for (String code : members) {
                if (archives.node(code).status().directoryVersion() != edition) {
                    return false;
                }
            }
            return true;
        });
        screen.good("edition %d is in force at %s after %.1f s"
                .formatted(edition, String.join(", ", members.stream().sorted().toList()), seconds));
    }
}
