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
 * @param stage that of table inbox; null for a message of ours, which is not there
 */
@SuppressWarnings("ArrayRecordComponent")
record HeldRow(
        long seq,
        MessageKey key,
        byte[] header,
        byte[] sealed,
        byte[] summary,
        @Nullable String stage,
        Instant at) {

    static HeldRow of(ResultSet row) throws SQLException {
        return new HeldRow(
                row.getLong("seq"),
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
                seq,
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
