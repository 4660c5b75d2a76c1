package org.valise.exchange;

/**
 * Nothing is taken in at this moment. Nothing is wrong with what was handed in, and nothing of it was accepted or noted: the same
 * again, later, is right.
 */
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** @param why in plain words */
    public NotNow(Code code, String why) {
        super(why, null, false, false);
        this.code = code;
    }

    /** The stable code. */
    public Code code() {
        return code;
    }

    /** Why, in plain words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
