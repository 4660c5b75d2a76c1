package org.valise.exchange.record;

/** The archive cannot be reached now; nothing was recorded, and trying again later is right. */
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
