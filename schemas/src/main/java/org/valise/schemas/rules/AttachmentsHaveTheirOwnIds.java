package org.valise.schemas.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Each attachment has an id of its own, or a digest could be checked against the wrong file. */
final class AttachmentsHaveTheirOwnIds implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        Set<String> seen = new HashSet<>();
        document.first("DocumentInfo", "Attachments")
                .ifPresent(all -> all.children("Attachment").forEach(attachment -> {
                    String id = attachment.textOf("Id").orElse("");
                    if (!id.isEmpty() && !seen.add(id)) {
                        findings.accept(Finding.blocking(
                                attachment.path() + "/Id",
                                "ATTACHMENT_ID_REPEATED",
                                "Two attachments have the same id.",
                                "Give each attachment its own id."));
                    }
                }));
    }
}
