package org.valise.gateway.storage.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.valise.exchange.deliver.HandOver;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;
import org.valise.schemas.document.SourceFacts;

/**
 * The archive's reading side in PostgreSQL. Messages of a list come without their sealed bytes, so that a list of large
 * messages fits into memory; {@link #find} gives them. Throws LedgerUnavailable when the database does not answer.
 * Thread safe.
 */
public final class PostgresShelf implements Shelf {
    private static final String LISTED = """
            SELECT m.seq, i.position, m.way, m.origin, m.id, m.header, ''::bytea AS sealed, m.summary, m.at, i.stage
            FROM message m LEFT JOIN inbox i ON i.message = m.seq
            WHERE m.seq IN (%s) ORDER BY %s
            """;

    private static final String WAITING = LISTED.formatted(
            "SELECT message FROM inbox WHERE stage = 'record' AND position > :after ORDER BY position LIMIT :max",
            "i.position");
    private static final String RECEIVED = LISTED.formatted(
            "SELECT message FROM inbox WHERE position > :after ORDER BY position LIMIT :max", "i.position");
    private static final String SENT = LISTED.formatted(
            "SELECT message FROM addressee GROUP BY message ORDER BY message DESC LIMIT :max", "m.seq DESC");
    private static final String UNDER = LISTED.formatted(
            "SELECT message FROM term WHERE term = :term ORDER BY message DESC LIMIT :max", "m.seq DESC");

    /** Ours first: no peer can hide a message of ours by using its id once more. */
    private static final String FIND = """
            SELECT m.seq, i.position, m.way, m.origin, m.id, m.header, m.sealed, m.summary, m.at, i.stage
            FROM message m LEFT JOIN inbox i ON i.message = m.seq
            WHERE m.id = :id AND m.origin = coalesce(:origin, m.origin) ORDER BY m.way DESC, m.seq LIMIT 1
            """;

    private static final String RECEIVED_AS =
            "SELECT DISTINCT origin, id FROM message WHERE id = :id AND way = 'IN' ORDER BY origin";
    private static final String RECEIVED_UNDER = """
            SELECT DISTINCT m.origin, m.id FROM term t JOIN message m ON m.seq = t.message
            WHERE t.term = :term AND m.way = 'IN' ORDER BY m.origin, m.id
            """;

    private static final String HAND_OVER = """
            SELECT m.origin, m.id, i.taker, i.at FROM message m JOIN inbox i ON i.message = m.seq
            WHERE m.id = :id AND m.origin = coalesce(:origin, m.origin) AND m.way = 'IN' AND i.stage = 'deliver' LIMIT 1
            """;

    private static final String EVIDENCE = """
            SELECT event, issuer, at, code, header, contents FROM evidence
            WHERE about_id = :id AND about_origin = :origin ORDER BY seq
            """;

    private static final String TALLIES = """
            SELECT 'OUT' AS way, stage, count(*) AS count FROM addressee GROUP BY stage
            UNION ALL SELECT 'IN', stage, count(*) FROM inbox WHERE position IS NOT NULL GROUP BY stage ORDER BY way, stage
            """;

    private static final String HELD_BACK = "SELECT count(DISTINCT message) FROM awaited";

    private static final String ASIDE =
            "SELECT seq, peer, origin, id, code, explanation, at FROM quarantine ORDER BY seq DESC LIMIT :max";

    /** The fifth byte of a frame is its kind, and 2 is evidence. */
    private static final String UNHEARD = """
            SELECT seq, peer, origin, frame FROM quarantine
            WHERE code = 'REVOCATION_UNKNOWN' AND substr(frame, 5, 1) = '\\x02' AND origin IS NOT NULL
            ORDER BY seq DESC LIMIT :max
            """;

    private static final String EXPLANATIONS = """
            SELECT explanation FROM audit
            WHERE id = :id AND action = 'record' AND explanation IS NOT NULL AND origin = :origin ORDER BY seq
            """;

    private static final String REFUSED = """
            SELECT seq, at, origin, id, split_part(detail, ' ', 1) AS code,
                substr(detail, strpos(detail, ' ') + 1) AS place, coalesce(explanation, '') AS explanation
            FROM audit WHERE action = 'refuse' %s ORDER BY seq DESC LIMIT :max
            """;

    private static final String REFUSED_HERE = REFUSED.formatted("");
    private static final String REFUSED_OF_ONE = REFUSED.formatted("AND id = :id");

    private static final String HOLDS = "SELECT EXISTS (SELECT FROM message WHERE id = :id AND origin = :origin)";

    private final Jdbi jdbi;

    public PostgresShelf(DataSource database) {
        jdbi = Jdbi.create(database).registerArrayType(Long.class, "int8");
    }

    @Override
    public List<Held> waiting(long after, int max) {
        return read(handle ->
                held(handle, handle.createQuery(WAITING).bind("after", after).bind("max", max)));
    }

    @Override
    public List<Held> received(long after, int max) {
        return read(handle ->
                held(handle, handle.createQuery(RECEIVED).bind("after", after).bind("max", max)));
    }

    @Override
    public List<Held> sent(int max) {
        return read(handle -> held(handle, handle.createQuery(SENT).bind("max", max)));
    }

    @Override
    public Optional<Held> find(MessageRef message) {
        return read(handle -> held(
                        handle,
                        handle.createQuery(FIND)
                                .bind("id", message.id())
                                .bind("origin", message.origin().orElse(null)))
                .stream()
                .findFirst());
    }

    @Override
    public Optional<HandOver> handOver(MessageRef message) {
        return read(handle -> handle.createQuery(HAND_OVER)
                .bind("id", message.id())
                .bind("origin", message.origin().orElse(null))
                .map((row, context) -> Rows.handOver(row))
                .findFirst());
    }

    @Override
    public List<Held> under(byte[] term, int max) {
        return read(handle ->
                held(handle, handle.createQuery(UNDER).bind("term", term).bind("max", max)));
    }

    @Override
    public List<SourceFacts> receivedAs(UUID id) {
        return read(handle -> names(handle.createQuery(RECEIVED_AS).bind("id", id)));
    }

    @Override
    public List<SourceFacts> receivedUnder(byte[] term) {
        return read(handle -> names(handle.createQuery(RECEIVED_UNDER).bind("term", term)));
    }

    @Override
    public List<Held.Proof> evidence(String origin, UUID id) {
        return read(handle -> handle.createQuery(EVIDENCE)
                .bind("origin", origin)
                .bind("id", id)
                .map((row, context) -> Rows.proof(row))
                .list());
    }

    @Override
    public List<String> explanations(String origin, UUID id) {
        return read(handle -> handle.createQuery(EXPLANATIONS)
                .bind("origin", origin)
                .bind("id", id)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<Unheard> unheard(int max) {
        return read(handle -> handle.createQuery(UNHEARD)
                .bind("max", max)
                .map((row, context) -> Rows.unheard(row))
                .list());
    }

    @Override
    public long heldBack() {
        return read(handle -> handle.createQuery(HELD_BACK).mapTo(Long.class).one());
    }

    @Override
    public List<Tally> tallies() {
        return read(handle -> handle.createQuery(TALLIES)
                .map((row, context) -> Rows.tally(row))
                .list());
    }

    @Override
    public List<Aside> aside(int max) {
        return read(handle -> handle.createQuery(ASIDE)
                .bind("max", max)
                .map((row, context) -> Rows.aside(row))
                .list());
    }

    @Override
    public List<Refused> refused(int max) {
        return read(handle -> handle.createQuery(REFUSED_HERE)
                .bind("max", max)
                .map((row, context) -> Rows.refused(row))
                .list());
    }

    @Override
    public List<Refused> refused(UUID message, int max) {
        return read(handle -> handle.createQuery(REFUSED_OF_ONE)
                .bind("id", message)
                .bind("max", max)
                .map((row, context) -> Rows.refused(row))
                .list());
    }

    /** Whether a message of this name was ever recorded, either way; attachments of others may be abandoned. */
    public boolean holds(String origin, UUID id) {
        return read(handle -> handle.createQuery(HOLDS)
                .bind("origin", origin)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    private static List<SourceFacts> names(Query query) {
        return query.map((row, context) -> new SourceFacts(row.getString("origin"), row.getObject("id", UUID.class)))
                .list();
    }

    private static List<Held> held(Handle handle, Query query) {
        var rows = query.map((row, context) -> HeldRow.of(row)).list();
        var progress = ProgressQuery.run(handle, rows);
        return rows.stream()
                .map(row -> row.with(progress.getOrDefault(row.seq(), List.of())))
                .toList();
    }

    private <T> T read(HandleCallback<T, JdbiException> reading) {
        try {
            return jdbi.withHandle(reading);
        } catch (JdbiException e) {
            throw Failures.ofReading(e);
        }
    }
}
