package org.valise.exchange.policy;

/** One named question of the policy. Thread safe, without state; never throws for what a document says. */
public interface Rule {

    /** What it is called in explanations. */
    String name();

    Answer evaluate(Question question);

    /** Whether an imminent threat to life sets it aside. Never so for identity, membership, suspension and expiry. */
    default boolean yieldsToBreakGlass() {
        return false;
    }
}
