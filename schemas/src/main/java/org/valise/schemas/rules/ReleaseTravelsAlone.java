package org.valise.schemas.rules;

import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** What is said about a release needs no agreement, so it carries no files. */
final class ReleaseTravelsAlone implements Rule {
    private static final Set<String> ABOUT_RELEASES = Set.of("ReleaseRequest", "ReleaseDecision", "BreakGlassNotice");

    @Override
    public void check(Element document, Consumer<Finding> findings) {
        if (ABOUT_RELEASES.contains(document.name())) {
            document.first("DocumentInfo", "Attachments")
                    .ifPresent(files -> findings.accept(Finding.blocking(
                            files.path(),
                            "RELEASE_WITH_ATTACHMENTS",
                            "A document about a release has attachments.",
                            "Leave them out, and send them with a document that an agreement covers.")));
        }
    }
}
