package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.valise.exchange.order.Conversations;
import org.valise.gateway.storage.GroupCommit;
import org.valise.schemas.order.Predecessor;

/**
 * How far our conversations have come, in PostgreSQL; the ledger writes it. What many ask at the same time is one question to the
 * database. Thread safe.
 */
public final class PostgresConversations implements Conversations, AutoCloseable {
    /**
     * A message that every addressee's agency has taken over, or that was refused, is out of the way of those after it. Looked up
     * row by row: a plan that was made while the tables were small would read all of them for ever.
     */
    private static final String ENDS = """
            SELECT asked.position, asked.is_group, e.name, e.message, e.expires
            FROM unnest(?::int8[], ?::bool[], ?::bytea[], ?::text[]) AS asked (position, is_group, conversation, name)
                CROSS JOIN LATERAL (
                    SELECT * FROM conversation_end
                    WHERE conversation = asked.conversation AND name = asked.name AND expires > ?::timestamptz
                    OFFSET 0) e
                CROSS JOIN LATERAL (
                    SELECT seq FROM message WHERE id = e.message AND origin = ? AND way = 'OUT' OFFSET 0) m
            WHERE EXISTS (SELECT FROM addressee a WHERE a.message = m.seq AND a.stage NOT IN ('deliver', 'refuse'))
            ORDER BY asked.position, m.seq DESC
            """;

    private final GroupCommit<Question, List<Predecessor>> questions;
    private final String own;
    private final Clock clock;

    @SuppressWarnings("ArrayRecordComponent")
    private record Question(byte[] conversation, Set<String> members, Set<String> groups) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(int position, boolean isGroup, byte[] conversation, String name) {}

    /**
     * Starts the asking thread.
     *
     * @param own our member code
     */
    public PostgresConversations(DataSource database, String own, Clock clock) {
        this.own = own;
        this.clock = clock;
        this.questions = new GroupCommit<>("order-" + own, database, this::answer);
    }

    @Override
    public List<Predecessor> ends(byte[] conversation, Set<String> members, Set<String> groups) {
        try {
            return questions.commit(new Question(conversation, members, groups)).join();
        } catch (CompletionException failed) {
            throw Failures.of(failed);
        }
    }

    private List<List<Predecessor>> answer(Connection connection, List<Question> asked) throws SQLException {
        List<Ends> answers = asked.stream().map(question -> new Ends()).toList();
        List<Row> rows = rows(asked);
        try (var select = connection.prepareStatement(ENDS)) {
            new Columns<>(select, 1, rows)
                    .number(Row::position)
                    .flag(Row::isGroup)
                    .bytes(Row::conversation)
                    .text(Row::name);
            select.setString(5, clock.instant().toString());
            select.setString(6, own);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    answers.get(found.getInt("position")).add(found);
                }
            }
        }
        return answers.stream().map(Ends::predecessors).toList();
    }

    private static List<Row> rows(List<Question> asked) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int position = i;
            Question question = asked.get(i);
            Stream.concat(
                            question.members().stream().map(name -> row(position, false, question, name)),
                            question.groups().stream().map(name -> row(position, true, question, name)))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static Row row(int position, boolean isGroup, Question question, String name) {
        return new Row(position, isGroup, question.conversation(), name);
    }

    @Override
    public void close() {
        questions.close();
    }
}
