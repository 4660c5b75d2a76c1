package org.valise.exchange.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.header.Addressees;

/** What a node holds and may do with it, in memory. */
public final class MemoryHoldings implements Holdings, Consents {
    private final Map<SourceFacts, DocumentFacts> received = new LinkedHashMap<>();
    private final Map<UUID, Addressees> sent = new HashMap<>();
    private final Map<UUID, DocumentFacts> said = new HashMap<>();
    private final List<String> granted = new ArrayList<>();

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

    public MemoryHoldings grant(SourceFacts message, String member) {
        granted.add(message + " " + member);
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
    public boolean granted(SourceFacts message, String member, Instant at) {
        return granted.contains(message + " " + member);
    }
}
