package org.valise.schemas.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** A source is a message of another member, and each is named once. */
final class SourcesAreOfOthers implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        String sender = document.textOf("DocumentInfo", "From", "Member").orElse("");
        Set<String> seen = new HashSet<>();
        document.first("DocumentInfo")
                .ifPresent(info -> info.children("Source").forEach(source -> {
                    String origin = source.textOf("Origin").orElse("");
                    if (!origin.isEmpty() && origin.equals(sender)) {
                        findings.accept(Finding.blocking(
                                source.path(),
                                "SOURCE_IS_SENDER",
                                "The sender names itself as a source.",
                                "Name messages of other members only."));
                    } else if (!origin.isEmpty()
                            && !seen.add(origin + source.textOf("MessageId").orElse(""))) {
                        findings.accept(Finding.blocking(
                                source.path(),
                                "SOURCE_REPEATED",
                                "A source is named more than once.",
                                "Name each source once."));
                    }
                }));
    }
}
