package org.valise.campaign.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    private Path folder;

    @Test
    void readsEveryEventAsItWasWritten() throws Exception {
        UUID id = UUID.randomUUID();
        List<Event> events = List.of(
                new Event.Offered(id, "XAA", "XBB", "police", UUID.randomUUID(), 1, "ab"),
                new Event.Accepted(id, 3),
                new Event.Refused(UUID.randomUUID(), "DATED_AHEAD"),
                new Event.Taken(id, "XBB", "XAA", "customs", UUID.randomUUID(), 17, "ab", 2));
        Path file = folder.resolve("history.jsonl");

        try (History history = History.create(file)) {
            events.forEach(history::write);
        }

        assertThat(History.read(file)).isEqualTo(events);
    }

    @Test
    void knowsWhatWasAcceptedAndNotTakenOver() throws Exception {
        UUID taken = UUID.randomUUID();
        UUID open = UUID.randomUUID();

        try (History history = History.create(folder.resolve("history.jsonl"))) {
            // The receiver may be faster than the answer to the sender.
            history.write(new Event.Taken(taken, "XBB", "XAA", "customs", UUID.randomUUID(), 17, "ab", 1));
            history.write(new Event.Accepted(taken, 1));
            history.write(new Event.Accepted(open, 1));

            assertThat(history.open()).containsExactly(open);
        }
    }
}
