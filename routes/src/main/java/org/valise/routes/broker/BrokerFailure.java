package org.valise.routes.broker;

import org.jspecify.annotations.Nullable;

/** Something between the gateway and a broker failed. The message is meant for the operator and holds no secret. */
public final class BrokerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** Stable names of what can go wrong. */
    public enum Code {
        /** The broker cannot be reached or the connection was lost; nothing is known of what was under way. Try again. */
        BROKER_UNREACHABLE,
        /** The broker refused what it was asked. */
        BROKER_REFUSED,
        /** The broker has no queue of that name. */
        QUEUE_UNKNOWN,
        /** The broker did not start. */
        BROKER_NOT_STARTED,
        /** The journal that was asked for does not run here. */
        JOURNAL_NOT_AVAILABLE,
        /** The frame is larger than is carried. */
        FRAME_TOO_LARGE,
        /** A stored file that the broker needs cannot be read or written. */
        FILE_NOT_USABLE
    }

    BrokerFailure(Code code, String message) {
        this(code, message, null);
    }

    BrokerFailure(Code code, String message, @Nullable Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    /** The stable name of the failure. */
    public Code code() {
        return code;
    }
}
