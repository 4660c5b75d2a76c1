package org.valise.campaign.check;

import java.util.UUID;

/**
 * A promise that was not kept.
 *
 * @param seen what the history or the archives say
 */
public record Violation(Kind kind, UUID message, String seen) {

    /** Which promise. */
    public enum Kind {
        /** Accepted, and neither delivered nor ended by a signed negative. */
        LOST,
        /** Delivered more than once. */
        TWICE,
        /** Delivered before a message that was accepted before it in the same conversation. */
        OUT_OF_ORDER,
        /** Delivered, and no node had accepted it. */
        NEVER_ACCEPTED,
        /** Other bytes than those handed in, or at another member, or from another one. */
        ALTERED,
        /** Delivered, and ended by a negative too. */
        DELIVERED_AND_REFUSED,
        /** Evidence is missing, contradicts other evidence, or proves nothing. */
        EVIDENCE,
        /** The archive of one side lacks what the other has, or what the agencies saw. */
        ARCHIVE
    }

    @Override
    public String toString() {
        return kind + " " + message + ": " + seen;
    }
}
