package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.send.Outbox;
import org.valise.exchange.send.OutboxItem;

class PostgresOutboxTest extends OutboxContract {
    @RegisterExtension
    final TestArchive archive = new TestArchive();

    @Override
    Ledger ledger() {
        return archive.ledger();
    }

    @Override
    Outbox outbox() {
        return archive.outbox();
    }

    @Override
    Shelf shelf() {
        return archive.shelf();
    }

    @Test
    void readsNoMoreThanMemoryAllowsButAtLeastOne() {
        var large = "x".repeat(PostgresOutbox.MOST_BYTES / 2);
        List<Entry> entries = Stream.of(large + large + "1", large, large, "small")
                .map(text -> (Entry) Specimen.from("XAA").withText(text).passed())
                .toList();
        ledger().recordAll(entries);
        var sent = Specimen.from(Specimen.OWN).withText(large + large + "1");
        ledger().record(sent.accepted()).join();
        ledger().record(Specimen.from(Specimen.OWN).withText(large).accepted()).join();
        assertThat(archive.outbox().after(0, 10)).hasSize(entries.size());
        var due = archive.outbox().after(last(archive.outbox().after(0, 10)), 10);
        assertThat(due).extracting(OutboxItem::message).containsExactly(sent.id());
        assertThat(archive.outbox().after(last(due), 10)).hasSize(1);
    }

    private static long last(List<OutboxItem> items) {
        return items.get(items.size() - 1).seq();
    }
}
