package org.valise.gateway.storage;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used, for a reason with a stable code. The message says what is wrong and what to do; it
 * never contains a password or a stored value.
 */
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final DatabaseProblem problem;

    public DatabaseException(DatabaseProblem problem, String message) {
        this(problem, message, null);
    }

    public DatabaseException(DatabaseProblem problem, String message, @Nullable Throwable cause) {
        super(problem + ": " + message, cause);
        this.problem = problem;
    }

    /** The stable code. */
    public DatabaseProblem problem() {
        return problem;
    }
}
