package org.valise.schemas.evidence;

/** What became of a message, in the event names of ETSI EN 319 522-1, clause 6. */
public enum EvidenceEvent {
    /** The sender's own node took the message. */
    SUBMISSION_ACCEPTANCE("SubmissionAcceptance"),
    /** The sender's own node refused it. */
    SUBMISSION_REJECTION("SubmissionRejection"),
    /** A node on the way took it over. */
    RELAY_ACCEPTANCE("RelayAcceptance"),
    /** A node on the way refused it. */
    RELAY_REJECTION("RelayRejection"),
    /** It could not be carried to the next node. */
    RELAY_FAILURE("RelayFailure"),
    /** The receiver's node opened, verified and recorded it. */
    CONTENT_CONSIGNMENT("ContentConsignment"),
    /** The receiver's node could not take it in. */
    CONTENT_CONSIGNMENT_FAILURE("ContentConsignmentFailure"),
    /** The receiver's agency system has it. */
    CONTENT_HANDOVER("ContentHandover"),
    /** The receiver's agency system could not be given it. */
    CONTENT_HANDOVER_FAILURE("ContentHandoverFailure");

    private final String elementText;

    EvidenceEvent(String elementText) {
        this.elementText = elementText;
    }

    /** The name as the standard and the XML spell it. */
    public String elementText() {
        return elementText;
    }

    /** Whether it says that the message went no further. */
    public boolean isNegative() {
        return switch (this) {
            case SUBMISSION_REJECTION,
                    RELAY_REJECTION,
                    RELAY_FAILURE,
                    CONTENT_CONSIGNMENT_FAILURE,
                    CONTENT_HANDOVER_FAILURE -> true;
            case SUBMISSION_ACCEPTANCE, RELAY_ACCEPTANCE, CONTENT_CONSIGNMENT, CONTENT_HANDOVER -> false;
        };
    }
}
