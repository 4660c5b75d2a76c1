package org.valise.exchange.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;

/**
 * Finds the sources of a document: those it declares; the request of another member that led to it, the message that it
 * answers and the one that it repeats; and the messages of other members that carried one of its attachments. Thread safe.
 */
public final class Sources {
    private final Holdings holdings;

    public Sources(Holdings holdings) {
        this.holdings = holdings;
    }

    /** All sources, each once; those declared first. */
    public List<Source> of(DocumentFacts facts) {
        Map<SourceFacts, Source.Found> found = new LinkedHashMap<>();
        facts.sources().forEach(source -> found.putIfAbsent(source, Source.Found.DECLARED));
        add(found, facts.parentRequest(), Source.Found.CHAIN);
        add(found, facts.inReplyTo(), Source.Found.ANSWERED);
        add(found, facts.duplicateOf(), Source.Found.REPEATED);
        // An empty file says nothing, and everybody's is the same.
        facts.attachments().stream()
                .filter(attachment -> attachment.size() > 0)
                .flatMap(attachment -> holdings.carrying(attachment.sha256()).stream())
                .forEach(source -> found.putIfAbsent(source, Source.Found.ATTACHMENT));
        found.keySet().removeIf(source -> source.origin().equals(facts.from()));
        return found.entrySet().stream()
                .map(entry -> new Source(entry.getKey(), holdings.received(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** All that were received under the id: whoever uses an id again hides no message behind his own. */
    private void add(Map<SourceFacts, Source.Found> found, Optional<UUID> id, Source.Found how) {
        id.map(holdings::receivedAs).orElse(List.of()).forEach(source -> found.putIfAbsent(source, how));
    }
}
