package org.valise.schemas.rules;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** A photograph of a weapon is one of the attachments. */
final class PhotographsAreAttached implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        Set<String> attached = document.first("DocumentInfo", "Attachments").stream()
                .flatMap(all -> all.children("Attachment").stream())
                .flatMap(attachment -> attachment.textOf("Id").stream())
                .collect(Collectors.toSet());
        for (Element photograph : document.everywhere("Photograph")) {
            if (photograph
                    .textOf("Attachment")
                    .filter(id -> !attached.contains(id))
                    .isPresent()) {
                findings.accept(Finding.blocking(
                        photograph.path() + "/Attachment",
                        "ATTACHMENT_UNKNOWN",
                        "The photograph is not among the attachments.",
                        "Attach it under this id, or name an attachment that is there."));
            }
        }
    }
}
