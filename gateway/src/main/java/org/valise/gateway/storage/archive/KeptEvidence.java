package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.record.Outcome;

/** Evidence that was recorded before, where the same was to be recorded again. */
record KeptEvidence(long seq, String envelopeDigest, Frame.Evidence frame) {

    static KeptEvidence of(ResultSet row) throws SQLException {
        return new KeptEvidence(
                row.getLong("seq"),
                HexFormat.of().formatHex(row.getBytes("envelope_digest")),
                new Frame.Evidence(row.getBytes("header"), row.getBytes("contents")));
    }

    Outcome repeated() {
        return new Outcome(Outcome.Result.REPEATED, Optional.of(FrameCodec.write(frame)));
    }
}
