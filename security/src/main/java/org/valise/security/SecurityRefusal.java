package org.valise.security;

/**
 * An expected refusal: something was checked and is not acceptable. Carries a stable code and a sentence that says what
 * is wrong and what to do. Neither the message nor the cause's text contains key material or content.
 */
public final class SecurityRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SecurityCode code;

    /** A refusal with its code and a plain sentence. */
    public SecurityRefusal(SecurityCode code, String message) {
        super(message);
        this.code = code;
    }

    /** A refusal that was found out by another exception. */
    public SecurityRefusal(SecurityCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** The stable code. */
    public SecurityCode code() {
        return code;
    }
}
