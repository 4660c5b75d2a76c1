package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.RECORDED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.valise.exchange.record.Entry.Quarantined;
import org.valise.exchange.record.Entry.Reply;
import org.valise.exchange.record.Outcome;

/**
 * Frames that were not taken: kept aside, and our negative evidence, which is sent once for the same bytes. What was taken
 * before and comes again, too late or over its sender's limit by now, is kept aside without a word: it has its receipt.
 */
final class QuarantinedWriter implements EntryWriter<Quarantined> {
    private final int mostFrames;
    private final long mostBytes;

    QuarantinedWriter() {
        this(QuarantineTable.MOST_FRAMES, QuarantineTable.MOST_BYTES);
    }

    QuarantinedWriter(int mostFrames, long mostBytes) {
        this.mostFrames = mostFrames;
        this.mostBytes = mostBytes;
    }

    @Override
    public List<Outcome> write(Connection connection, List<Quarantined> entries, Outgoing outgoing)
            throws SQLException {
        for (var peer : entries.stream().map(Quarantined::peer).distinct().toList()) {
            QuarantineTable.forgetTheOldest(connection, peer, mostFrames, mostBytes);
        }
        var answers = answers(connection, entries);
        List<QuarantineTable.Row> rows = new ArrayList<>();
        for (var entry : entries) {
            var answer = entry.evidence().map(answers::get).orElse(null);
            rows.add(new QuarantineTable.Row(entry, answer));
            if (answer != null) {
                outgoing.evidence(entry.evidence().orElseThrow().link(), answer);
            }
        }
        QuarantineTable.insert(connection, rows);
        Release.after(connection, refused(entries, answers));
        return entries.stream().map(entry -> Outcome.of(RECORDED)).toList();
    }

    /** What its sender is told no of will not come; those that wait for it need not. */
    private static List<MessageKey> refused(List<Quarantined> entries, Map<Reply, Long> answers) {
        return entries.stream()
                .filter(entry -> entry.evidence().filter(answers::containsKey).isPresent())
                .flatMap(entry -> entry.header().stream())
                .map(header -> new MessageKey(header.from(), header.id()))
                .toList();
    }

    /** The places of the new ones among our answers. */
    private static Map<Reply, Long> answers(Connection connection, List<Quarantined> entries) throws SQLException {
        var all = entries.stream().flatMap(entry -> entry.evidence().stream()).toList();
        var taken =
                TakenTable.find(connection, all.stream().map(Reply::evidence).toList());
        var replies = all.stream()
                .filter(reply -> !taken.contains(MessageKey.of(reply.evidence())))
                .toList();
        var places = EvidenceTable.insert(
                connection, replies.stream().map(Reply::evidence).toList());
        Map<Reply, Long> answers = new HashMap<>();
        places.fresh(replies).forEach(placed -> answers.put(placed.entry(), placed.seq()));
        return answers;
    }
}
