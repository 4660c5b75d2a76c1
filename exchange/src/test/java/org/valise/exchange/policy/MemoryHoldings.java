package org.valise.exchange.policy;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.header.Addressees;

/** What a node holds and may do with it, in memory. */
public final class MemoryHoldings implements Holdings, Consents {
    private static final Set<String> PURPOSES = Set.of(
            "TRACING",
            "INVESTIGATION",
            "PROSECUTION",
            "PREVENTION",
            "EMBARGO_MONITORING",
            "RISK_ANALYSIS",
            "STATISTICS");

    private final Map<SourceFacts, DocumentFacts> received = new LinkedHashMap<>();
    private final Map<UUID, Addressees> sent = new HashMap<>();
    private final Map<UUID, DocumentFacts> said = new HashMap<>();
    private final Map<String, Consent> decided = new HashMap<>();

    public MemoryHoldings receive(DocumentFacts message) {
        received.put(new SourceFacts(message.from(), message.messageId()), message);
        return this;
    }

    public MemoryHoldings send(UUID id, Addressees to) {
        sent.put(id, to);
        return this;
    }

    /** A message of our own. */
    public MemoryHoldings say(DocumentFacts message) {
        said.put(message.messageId(), message);
        return send(
                message.messageId(),
                message.group()
                        .<Addressees>map(Addressees.Group::new)
                        .orElseGet(() -> new Addressees.Members(message.to())));
    }

    /** Granted for every purpose and without limits. */
    public MemoryHoldings grant(SourceFacts message, String member) {
        return decide(
                message,
                member,
                new Consent(
                        new UUID(0, 1),
                        true,
                        Instant.parse("2026-05-31T12:00:00Z"),
                        Optional.empty(),
                        PURPOSES,
                        false,
                        false));
    }

    public MemoryHoldings decide(SourceFacts message, String member, Consent decision) {
        decided.put(message + " " + member, decision);
        return this;
    }

    @Override
    public Optional<DocumentFacts> received(SourceFacts message) {
        return Optional.ofNullable(received.get(message));
    }

    @Override
    public List<SourceFacts> receivedAs(UUID id) {
        return received.keySet().stream()
                .filter(message -> message.messageId().equals(id))
                .toList();
    }

    @Override
    public List<SourceFacts> carrying(String sha256) {
        return received.entrySet().stream()
                .filter(entry -> entry.getValue().attachments().stream()
                        .anyMatch(file -> file.sha256().equals(sha256)))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Optional<DocumentFacts> said(UUID id) {
        return Optional.ofNullable(said.get(id));
    }

    @Override
    public Optional<Addressees> sent(UUID id) {
        return Optional.ofNullable(sent.get(id));
    }

    @Override
    public Optional<Consent> about(SourceFacts message, String member) {
        return Optional.ofNullable(decided.get(message + " " + member));
    }
}
