package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Stage;
import org.valise.exchange.deliver.Held;

/**
 * A row of table message.
 *
 * @param position in the inbox; 0 while it is held back, and for a message of ours, which is not there
 * @param stage that of table inbox; null for a message of ours, which is not there
 */
@SuppressWarnings("ArrayRecordComponent")
record HeldRow(
        long seq,
        long position,
        MessageKey key,
        byte[] header,
        byte[] sealed,
        byte[] summary,
        @Nullable String stage,
        Instant at) {

    static HeldRow of(ResultSet row) throws SQLException {
        return new HeldRow(
                row.getLong("seq"),
                row.getLong("position"),
                MessageKey.of(row),
                row.getBytes("header"),
                row.getBytes("sealed"),
                row.getBytes("summary"),
                row.getString("stage"),
                Rows.instant(row, "at"));
    }

    boolean inbound() {
        return stage != null;
    }

    Held with(List<Held.Progress> addressees) {
        return new Held(
                inbound() ? position : seq,
                inbound(),
                key.origin(),
                key.id(),
                header,
                sealed,
                summary,
                stage != null ? stage : sentStage(addressees).word(),
                addressees,
                at);
    }

    /** A message of ours has passed send when it has left for every addressee. */
    private static Stage sentStage(List<Held.Progress> addressees) {
        boolean all = addressees.stream().noneMatch(progress -> progress.stage().equals(Stage.RECORD.word()));
        return all ? Stage.SEND : Stage.RECORD;
    }
}
