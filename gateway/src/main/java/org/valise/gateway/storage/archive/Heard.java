package org.valise.gateway.storage.archive;

import org.jspecify.annotations.Nullable;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.evidence.Reason;

/**
 * Evidence about a message of ours, and who has issued it.
 *
 * @param position its place in the batch
 */
record Heard(int position, SignedEvidence evidence, Speaker speaker) {

    /** Nobody acknowledges what was not sent to it. A node on the way may say that it went on, or went no further. */
    boolean mayBeSaid() {
        return switch (event()) {
            case SUBMISSION_ACCEPTANCE, SUBMISSION_REJECTION -> false;
            case CONTENT_CONSIGNMENT, CONTENT_HANDOVER -> speaker.addressee();
            case CONTENT_CONSIGNMENT_FAILURE, CONTENT_HANDOVER_FAILURE -> speaker.addressee() || speaker.link();
            case RELAY_ACCEPTANCE, RELAY_REJECTION, RELAY_FAILURE -> true;
        };
    }

    /** What it means for the addressees. */
    Move move() {
        return switch (event()) {
            case CONTENT_CONSIGNMENT -> Move.RECEIVED;
            case CONTENT_HANDOVER -> Move.TAKEN_OVER;
            case CONTENT_CONSIGNMENT_FAILURE -> speaker.addressee() ? Move.REFUSED : Move.STOPPED;
            case CONTENT_HANDOVER_FAILURE -> speaker.addressee() ? Move.NOT_TAKEN_OVER : Move.STOPPED;
            case RELAY_ACCEPTANCE -> Move.PASSED_ON;
            case RELAY_REJECTION, RELAY_FAILURE -> Move.STOPPED;
            case SUBMISSION_ACCEPTANCE, SUBMISSION_REJECTION ->
                throw new IllegalStateException(event() + " is nobody's to say");
        };
    }

    String issuer() {
        return evidence.record().issuer();
    }

    /** Why not, for a refusal. */
    @Nullable
    String code() {
        return evidence.record().reason().map(Reason::code).orElse(null);
    }

    private EvidenceEvent event() {
        return evidence.record().event();
    }
}
