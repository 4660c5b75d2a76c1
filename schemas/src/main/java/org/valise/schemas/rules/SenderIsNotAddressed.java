package org.valise.schemas.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Nobody writes to itself, and nobody is addressed twice. */
final class SenderIsNotAddressed implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        String sender = document.textOf("DocumentInfo", "From", "Member").orElse("");
        Set<String> seen = new HashSet<>();
        document.first("DocumentInfo", "To")
                .ifPresent(to -> to.children("Recipient").forEach(recipient -> {
                    String member = recipient.textOf("Member").orElse("");
                    if (!member.isEmpty() && member.equals(sender)) {
                        findings.accept(Finding.blocking(
                                recipient.path(),
                                "TO_CONTAINS_FROM",
                                "The sender is among the receivers.",
                                "Take the sender out of the receivers."));
                    } else if (!member.isEmpty() && !seen.add(member)) {
                        findings.accept(Finding.blocking(
                                recipient.path(),
                                "RECIPIENT_REPEATED",
                                "A member is addressed more than once.",
                                "Address each member once and name one agency."));
                    }
                }));
    }
}
