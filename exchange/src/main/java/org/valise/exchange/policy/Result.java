package org.valise.exchange.policy;

/** What a rule came to. */
public enum Result {
    PASSED("passed"),
    /** The message may not go on. */
    FAILED("FAILED"),
    /** The rule has nothing to say about this message. */
    NOT_APPLICABLE("does not apply"),
    /** It failed, and the message is passed on all the same because a life is at stake. */
    OVERRIDDEN("OVERRIDDEN"),
    /** Nobody can answer it, and this node's operator has decided to take the risk. */
    AT_OWN_RISK("AT OWN RISK");

    private final String word;

    Result(String word) {
        this.word = word;
    }

    /** As an explanation prints it. */
    public String word() {
        return word;
    }
}
