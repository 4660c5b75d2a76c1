package org.valise.security.providers;

/**
 * A key could not be used because its token did not do it: unplugged, logged out, or broken. A failure and no refusal:
 * nothing is wrong with the message, and the work is taken up again when the token answers.
 */
public final class TokenFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what the token said. */
    public TokenFailure(Exception cause) {
        super(
                "TOKEN_UNAVAILABLE: the token that holds this node's keys does not answer; see that it is plugged in and"
                        + " its service runs, then reload the keys or restart the node.",
                cause);
    }
}
