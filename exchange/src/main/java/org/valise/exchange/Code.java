package org.valise.exchange;

/**
 * Stable codes of the exchange itself, each with what to do about it. Codes of XML findings and of
 * keys and signatures come from their own modules and are carried as they are.
 */
public enum Code {
    ADDRESSEE_UNKNOWN("Use the code of a member or group of the current federation directory: valise directory show."),
    ADDRESSEE_UNREACHABLE("Ask the stewards to name a link or a relay for this member in the directory."),
    ADDRESSEE_WITHOUT_KEY("Ask that member to publish a valid encryption certificate for an allowed suite."),
    ANCHOR_UNLIKE_FINGERPRINT(
            "Get the anchor from a steward again and compare its fingerprint with him by voice, digit for digit."),
    ATTACHMENT_MISSING("Upload every attachment that the document lists before submitting the document."),
    ATTACHMENT_UNLISTED("List every uploaded attachment in the document, or remove it."),
    ATTACHMENT_ALTERED("Compare size and SHA-256 digest in the document with those of the file; one of them is wrong."),
    ATTACHMENTS_TOO_LARGE("Send fewer or smaller attachments, or raise limits.attachments on both sides."),
    DIRECTORY_EXPIRED(
            "Get the current directory and its signatures from a steward and put them in place of the old ones."),
    DIRECTORY_CONFLICT("The other federation's stewards have to take this member out; it belongs to ours."),
    DIRECTORY_EQUIVOCATION(
            "Show both files to every steward at once: one version with two contents means an error or a stolen key."),
    DIRECTORY_FOREIGN(
            "Only a federation's own stewards sign its directory; report this to both federations' stewards."),
    DIRECTORY_INVALID("Compare the file with the steward's; get it and its signatures again."),
    DIRECTORY_MISSING("Hand the current directory and its signatures to this node: valise directory publish."),
    DIRECTORY_NOT_YET("Compare the clocks of this node and of the stewards."),
    DIRECTORY_ROLLBACK("Nothing, if somebody sent an old file by mistake; the newer directory stays in force."),
    DOCUMENT_INVALID("Correct the findings and submit again; nothing was accepted."),
    DOCUMENT_UNLIKE_HEADER("The routing header and the signed document disagree; the sender has to send again."),
    DUPLICATE_ID("Use a new message id for a new document; this id already stands for other bytes."),
    EVIDENCE_UNKNOWN("The evidence speaks of a message that this node never sent; report it to its issuer."),
    EVIDENCE_UNLIKE_MESSAGE("The evidence names other bytes than those sent; report it to its issuer."),
    FRAME_MALFORMED("The peer's node sent bytes that are no frame; report it to its operator."),
    GROUP_NOT_OURS("Only a member of a group may write to it; ask the stewards to be added."),
    HEADER_MALFORMED("The peer's node sent a routing header outside the schema; report it to its operator."),
    LINK_NOT_ENTITLED("This link may carry only its own member's messages, or those it relays by the directory."),
    MEMBER_SUSPENDED("Ask the stewards why; the next edition of the directory may lift it."),
    MESSAGE_EXPIRED("Send again with a later expiry."),
    NOT_ADDRESSED_HERE("The message is for another member and this node is not its relay."),
    NOT_FOUND("Look the id up in the inbox or in the status list."),
    REPLY_UNLIKE_MESSAGE("InReplyTo and the addressee of the reply must be those of the message it answers."),
    SENDER_NOT_OURS("Member in From must be this node's own member code."),
    SENDER_UNKNOWN("The sender is no member of the current directory.");

    private final String remedy;

    Code(String remedy) {
        this.remedy = remedy;
    }

    /** What the reader of this code can do, in plain English. */
    public String remedy() {
        return remedy;
    }
}
