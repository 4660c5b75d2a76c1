package org.valise.exchange;

/**
 * Stable codes of the exchange itself, each with what to do about it. Codes of XML findings and of
 * keys and signatures come from their own modules and are carried as they are.
 */
public enum Code {
    ADDRESSEE_UNKNOWN("Use the code of a member or group of the current federation directory: valise directory show."),
    ADDRESSEE_UNREACHABLE("Ask the stewards to name a link or a relay for this member in the directory."),
    ADDRESSEE_WITHOUT_KEY("Ask that member to publish a valid encryption certificate for an allowed suite."),
    ANCHOR_NOT_COMPARED(
            "Call a steward on a number that you know and have the fingerprint read out. If every digit is the same, give the"
                    + " command again with --fingerprint and what was read out."),
    ANCHOR_UNLIKE_FINGERPRINT(
            "Get the anchor from a steward again and compare its fingerprint with him by voice, digit for digit."),
    ATTACHMENTS_TOO_LARGE("Send fewer or smaller attachments, or raise limits.attachments on both sides."),
    ATTACHMENT_ALTERED("Compare size and SHA-256 digest in the document with those of the file; one of them is wrong."),
    ATTACHMENT_MISSING("Upload every attachment that the document lists before submitting the document."),
    ATTACHMENT_UNLISTED("List every uploaded attachment in the document, or remove it."),
    BACKUP_INCOMPLETE("Make another backup; this one does not make a node."),
    BACKUP_OF_ANOTHER_RELEASE("Restore it with the release that made it, start the node once, and upgrade then."),
    CONSENT_EXPIRED("Ask the provider again with a ReleaseRequest."),
    CONSENT_LIMITED(
            "Read the decision (valise show ID), keep to its purposes and scope, and name it in KeepsConditionsOf if it has conditions."),
    CONSENT_MISSING("Ask the provider with a ReleaseRequest; when its ReleaseDecision grants the release, send again."),
    CONSENT_REFUSED(
            "Leave the provider's information out, or ask again with a ReleaseRequest that says what has changed."),
    DATED_AHEAD("Compare SentAt and the sender's clock with UTC; write SentAt in UTC and send again."),
    DIRECTORY_CONFLICT(
            "The other federation's stewards have to take this entry out. A code or certificate belongs to the member that"
                    + " was listed first, and ours go before all others."),
    DIRECTORY_EDIT_REFUSED("Compare with 'valise directory show FILE', correct the command, and give it again."),
    DIRECTORY_EQUIVOCATION(
            "Show both files to every steward at once: one version with two contents means an error or a stolen key."),
    DIRECTORY_EXPIRED(
            "Get the current directory and its signatures from a steward and put them in place of the old ones."),
    DIRECTORY_FOREIGN(
            "Only a federation's own stewards sign its directory; report this to both federations' stewards."),
    DIRECTORY_INVALID("Compare the file with the steward's; get it and its signatures again."),
    DIRECTORY_MISSING(
            "Get directory.xml and its .p7s files from a steward, put them beside node.yaml, and start the node."),
    DIRECTORY_NOT_YET("Compare the clocks of this node and of the stewards."),
    DIRECTORY_ROLLBACK("Nothing, if somebody sent an old file by mistake; the newer directory stays in force."),
    DISK_LOW(
            "Make room on the disk of the node's data folder; it goes on by itself. The same document may be handed in again."),
    DOCUMENT_INVALID("Correct the findings and submit again; nothing was accepted."),
    DOCUMENT_UNLIKE_HEADER("The routing header and the signed document disagree; the sender has to send again."),
    DUPLICATE_ID("Use a new message id for a new document; this id already stands for other bytes."),
    EVIDENCE_UNKNOWN("The evidence speaks of a message that this node never sent; report it to its issuer."),
    EVIDENCE_UNLIKE_MESSAGE("The evidence names other bytes than those sent; report it to its issuer."),
    FRAME_MALFORMED("The peer's node sent bytes that are no frame; report it to its operator."),
    GROUP_NOT_OURS("Only a member of a group may write to it; ask the stewards to be added."),
    HANDLING_NOT_AGREED("Use a handling code that the agreement permits: valise directory show lists them."),
    HEADER_MALFORMED("The peer's node sent a routing header outside the schema; report it to its operator."),
    LINK_NOT_ENTITLED("This link may carry only its own member's messages, or those it relays by the directory."),
    MEMBER_SUSPENDED("Ask the stewards why; the next edition of the directory may lift it."),
    MESSAGE_EXPIRED("Send again with a later expiry."),
    NEED_TO_KNOW(
            "Only members of the need-to-know groups may have it; ask the provider to add one, or leave the addressee out."),
    NODE_ENDING("Hand the same document in again when the node has started, or to another process of the same node."),
    NOTICE_NOT_ACCEPTED(
            "A provider could not be told of the break-glass release, so nothing was sent; remove the cause and submit again."),
    NOT_ADDRESSED_HERE("The message is for another member and this node is not its relay."),
    NOT_AGREED(
            "The two members have not agreed to exchange such documents; ask the stewards to add it to an agreement."),
    NOT_FOUND("Look the id up in the inbox or in the status list."),
    NOT_THE_PROVIDER(
            "A ReleaseDecision comes from the origin of the message it is about; a ReleaseRequest or BreakGlassNotice goes to it."),
    NO_ONWARD_RELEASE("The provider forbids passing this on at all; send what does not come from it."),
    ORDER_MALFORMED(
            "The sender's node says in no valid form what comes before this message; report it to its operator."),
    OUT_OF_TURN(
            "It waits for one that was sent before it in the same conversation, an hour at most; take that one over first."),
    POUCH_ALTERED("It was changed after it was packed. Have its sender pack another; what waits is still there."),
    POUCH_MALFORMED("Compare its size with the sender's copy and carry it again, or have its sender pack another."),
    POUCH_NOT_FOR_US("Hand it to the member that it is for."),
    PURPOSE_NOT_PERMITTED("Use it for a purpose that its provider permits, or ask the provider."),
    QUOTA_EXCEEDED("Send again later, less within an hour, or ask the stewards for a larger quota in the directory."),
    RELEASE_UNFOUNDED(
            "Name a message that its provider has sent to the member that asks; compare origin and message id with the inbox."),
    REPLY_UNLIKE_MESSAGE("InReplyTo and the addressee of the reply must be those of the message it answers."),
    REQUEST_AUTHORITY_CHANGED(
            "Ask the member by voice for its authority's fingerprint; if it is this one, give it with --accept."),
    REQUEST_CERTIFICATE_INVALID(
            "The member's own authority has to issue certificates for its node's requests; then 'valise init --install'."),
    REQUEST_ENDPOINT_UNPROVEN(
            "The request has to say under which host peers reach the member, with a TLS certificate issued for that host."),
    REQUEST_KEY_UNPROVEN(
            "The member makes its request again on its node, where the keys are, and hands in both files."),
    REQUEST_MALFORMED("Get member.xml and member.xml.p7s again, as the member's node wrote them."),
    REQUEST_OUTDATED("Ask the member for the request that its node wrote last; this one would bring old keys back."),
    REQUEST_REVOCATION_LIST_INVALID("The member's own authority has to issue the list: valise ca crl."),
    REQUEST_SIGNATURE_INVALID(
            "Get member.xml and member.xml.p7s again, unchanged; if it stays, ask the member by voice what it sent."),
    RESTORE_NOT_EMPTY("Restore into an empty folder and an empty database; nothing is ever overwritten."),
    RETENTION_ENDED(
            "It may no longer be kept or used; delete what was made of it, or ask its provider to send it again."),
    SENDER_NOT_OURS("Member in From must be this node's own member code."),
    SENDER_UNKNOWN("The sender is no member of the current directory."),
    SOURCES_DISAGREE(
            "Make separate reports of documents that share a purpose and a need-to-know group, or ask their providers."),
    SOURCES_TOO_MANY("Make one report for each part of the time: valise redact --since and --until."),
    SOURCE_HANDLING_WEAKENED(
            "Give the document at least the handling code of its sources, and repeat their restrictions or stricter ones."),
    SOURCE_PURPOSE_DIFFERS("Send it for a purpose that the source permits, or ask its provider."),
    SOURCE_UNKNOWN("Name only messages that this node has received; compare origin and message id with the inbox."),
    TAKEN_BY_ANOTHER("Leave it to the agency that has it; it can be read here as before."),
    TLP_MARK_LOST(
            "Pass it on in a Bulletin with the same mark or a stricter one, or leave the bulletin's information out."),
    TLP_ONWARD("Ask the author of the bulletin to allow it, or refer to the bulletin without repeating it."),
    TLP_RED_TO_GROUP("Name each member that may see a RED bulletin."),
    TOO_FEW_TO_COUNT(
            "Take more documents or a longer time: a smaller report would let its reader tell one weapon or find.");

    private final String remedy;

    Code(String remedy) {
        this.remedy = remedy;
    }

    /** What the reader of this code can do, in plain English. */
    public String remedy() {
        return remedy;
    }
}
