package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Who refuses a release names a ground, and a refusal does not run out. */
final class RefusedReleaseHasGround implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        if (document.textOf("Decision").filter("REFUSED"::equals).isEmpty()) {
            return;
        }
        if (document.textOf("Ground").isEmpty()) {
            findings.accept(Finding.blocking(
                    document.path() + "/Ground",
                    "RELEASE_GROUND_MISSING",
                    "The release is refused without a ground.",
                    "Name the ground."));
        }
        document.first("Until")
                .ifPresent(until -> findings.accept(Finding.blocking(
                        until.path(),
                        "RELEASE_UNTIL_REFUSED",
                        "A refusal has an end.",
                        "Leave Until out; grant the release later if it may be passed on then.")));
    }
}
