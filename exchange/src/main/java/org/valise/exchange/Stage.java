package org.valise.exchange;

import java.util.List;
import java.util.Locale;

/**
 * The stages of a message's way, in order. Their {@linkplain #word() words} are the same in the
 * README, in the ids of the routes, in the database and on the screen; a test compares them.
 */
public enum Stage {
    SUBMIT,
    VALIDATE,
    PERMIT,
    SIGN,
    SEAL,
    RECORD,
    SEND,
    RECEIVE,
    OPEN,
    VERIFY,
    DELIVER,
    RECEIPT,
    RELAY,
    ANNOUNCE,
    REFUSE;

    /** From an agency's bytes to our broker. */
    public static final List<Stage> OUTBOUND = List.of(SUBMIT, VALIDATE, PERMIT, SIGN, SEAL, RECORD, SEND);

    /** From a peer's frame to the agency, and the signed receipt back. */
    public static final List<Stage> INBOUND =
            List.of(RECEIVE, OPEN, VERIFY, VALIDATE, PERMIT, RECORD, DELIVER, RECEIPT);

    /** The word used everywhere outside the code. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
