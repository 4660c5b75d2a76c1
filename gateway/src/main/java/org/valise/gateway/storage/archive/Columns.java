package org.valise.gateway.storage.archive;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Binds a batch of rows column by column, each column as one SQL array, so that a whole batch is one statement with one
 * answer. Where such a batch meets a table, the statement names the keys once more ({@code = ANY}): whichever side the
 * database begins with, it then reads no more of the table than these. The columns come in the order of the statement's parameters, from the first array on.
 */
final class Columns<T> {
    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    Columns(PreparedStatement statement, int first, List<T> rows) {
        this.statement = statement;
        this.next = first;
        this.rows = rows;
    }

    Columns<T> text(Function<T, @Nullable String> value) throws SQLException {
        return bind("text", rows.stream().map(value).toArray(String[]::new));
    }

    Columns<T> bytes(Function<T, byte[]> value) throws SQLException {
        return bind("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    Columns<T> number(ToLongFunction<T> value) throws SQLException {
        return bind("int8", rows.stream().mapToLong(value).boxed().toArray(Long[]::new));
    }

    Columns<T> optionalNumber(Function<T, @Nullable Long> value) throws SQLException {
        return bind("int8", rows.stream().map(value).toArray(Long[]::new));
    }

    Columns<T> uuid(Function<T, @Nullable UUID> value) throws SQLException {
        return bind("uuid", rows.stream().map(value).toArray(UUID[]::new));
    }

    Columns<T> flag(Predicate<T> value) throws SQLException {
        return bind("bool", rows.stream().map(value::test).toArray(Boolean[]::new));
    }

    Columns<T> instant(Function<T, Instant> value) throws SQLException {
        return bind(
                "timestamptz", rows.stream().map(value).map(Instant::toString).toArray(String[]::new));
    }

    private Columns<T> bind(String type, Object[] column) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf(type, column));
        return this;
    }
}
