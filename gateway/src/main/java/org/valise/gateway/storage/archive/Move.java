package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A step forward that evidence makes addressees take: record, send, relay, refuse, receipt, deliver. Nobody steps back,
 * so that it does not matter in which order evidence comes; above all, no refusal undoes a receipt. Only a message that is
 * sent anew on another way begins anew, see {@link ReroutedWriter}.
 */
enum Move {
    /** Whoever is reached through the issuer is on the way. */
    PASSED_ON("relay", "a.link = new.issuer AND a.member <> a.link AND a.stage IN ('record', 'send')"),
    /** Whoever is reached through the issuer is not reached. */
    STOPPED("refuse", "a.link = new.issuer AND a.member <> a.link AND a.stage IN ('record', 'send', 'relay')"),
    /** The issuer refuses. */
    REFUSED("refuse", "a.member = new.issuer AND a.stage IN ('record', 'send', 'relay')"),
    /** The issuer has it. What none of its agencies took over stays so, in whichever order both are heard. */
    RECEIVED("receipt", """
            a.member = new.issuer AND (a.stage IN ('record', 'send', 'relay') OR a.stage = 'refuse' AND NOT EXISTS (
                SELECT FROM message m JOIN evidence e ON e.about_id = m.id AND e.about_origin = m.origin
                WHERE m.seq = a.message AND e.event = 'ContentHandoverFailure' AND e.issuer = new.issuer))"""),
    /** No agency of the issuer took it over in time. */
    NOT_TAKEN_OVER("refuse", "a.member = new.issuer AND a.stage IN ('record', 'send', 'relay', 'receipt', 'refuse')"),
    /** An agency of the issuer has it. */
    TAKEN_OVER("deliver", "a.member = new.issuer AND a.stage <> 'deliver'");

    private final String update;

    Move(String stage, String condition) {
        update = """
                UPDATE addressee a SET stage = '%s', code = new.code, at = ?::timestamptz
                FROM unnest(?::int8[], ?::text[], ?::text[]) AS new (message, issuer, code)
                WHERE a.message = new.message AND a.message = ANY (?) AND %s
                """.formatted(stage, condition);
    }

    void apply(Connection connection, List<Heard> heard, Instant at) throws SQLException {
        if (heard.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(update)) {
            statement.setString(1, at.toString());
            new Columns<>(statement, 2, heard)
                    .number(each -> each.speaker().message())
                    .text(Heard::issuer)
                    .text(Heard::code)
                    .number(each -> each.speaker().message());
            statement.executeUpdate();
        }
    }
}
