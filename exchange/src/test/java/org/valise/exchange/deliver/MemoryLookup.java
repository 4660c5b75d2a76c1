package org.valise.exchange.deliver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.valise.schemas.document.SourceFacts;

/** Messages in memory, ours first, each with the terms under which it is found. */
final class MemoryLookup implements Lookup {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Held held, List<byte[]> terms) {}

    void add(Held held, List<byte[]> terms) {
        entries.add(held.inbound() ? entries.size() : 0, new Entry(held, terms));
    }

    @Override
    public Optional<Held> find(MessageRef message) {
        return entries.stream()
                .map(Entry::held)
                .filter(held -> held.id().equals(message.id()))
                .filter(held -> message.origin().map(held.origin()::equals).orElse(true))
                .findFirst();
    }

    @Override
    public List<SourceFacts> receivedAs(UUID id) {
        return entries.stream()
                .map(Entry::held)
                .filter(held -> held.inbound() && held.id().equals(id))
                .map(MemoryLookup::name)
                .toList();
    }

    @Override
    public List<SourceFacts> receivedUnder(byte[] term) {
        return entries.stream()
                .filter(entry -> entry.held().inbound())
                .filter(entry -> entry.terms().stream().anyMatch(known -> Arrays.equals(known, term)))
                .map(entry -> name(entry.held()))
                .toList();
    }

    private static SourceFacts name(Held held) {
        return new SourceFacts(held.origin(), held.id());
    }
}
