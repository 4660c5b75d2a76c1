package org.valise.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.valise.schemas.Finding;
import org.valise.schemas.document.AttachmentFacts;

/** What the HTTP door says, as JSON. The names are those of the OpenAPI description. */
public final class Views {

    private Views() {}

    /** Answer to a submission. */
    public record Accepted(UUID id, boolean repeated, List<Finding> advice) {}

    /** One line of the inbox or of what was sent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record MessageLine(
            long seq,
            UUID id,
            String from,
            List<String> to,
            String family,
            String caseReference,
            String conversation,
            String inReplyTo,
            String priority,
            String stage,
            Instant at,
            List<AttachmentFacts> attachments,
            List<Addressee> addressees) {}

    /** How far a message has come with one addressee. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Addressee(
            String member, String stage, @Nullable String code, Instant at) {}

    /** Evidence that is kept about a message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proof(
            String event,
            String issuer,
            Instant at,
            @Nullable String code) {}

    /** That a message was taken over earlier. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record TakenBefore(String agency, Instant at) {}

    /** A message with its evidence, and why it was let pass: at our own risk, or for a life. */
    public record Message(
            MessageLine message,
            List<Proof> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<String> explanations) {}

    /** What the policy would decide. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Explained(
            boolean allowed,
            String code,
            List<ExplainedRule> rules,
            @Nullable List<ExplainedSource> sources,
            String text) {}

    /** A message of another member whose information a document contains. */
    public record ExplainedSource(String from, UUID id, boolean held) {}

    /** One rule's answer about one addressee. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ExplainedRule(String to, String rule, String result, String inputs, String code) {}

    /** A frame that was kept aside. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Aside(
            long seq,
            String peer,
            String from,
            String id,
            String code,
            String remedy,
            String explanation,
            Instant at) {}

    /** What the audit says of a refusal. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Refused(
            long seq,
            Instant at,
            String where,
            String from,
            String id,
            String code,
            String remedy,
            String explanation) {}

    /** What became of an edition of the directory that was handed in. */
    public record Published(String answer) {}

    /** A stage that a message has passed here. */
    public record Event(long seq, Instant at, UUID message, String stage, long micros) {}

    /** A link to a peer. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Link(String peer, boolean connected, long queued, String since, String problem) {}

    /** How far a member has used its quota within the last hour. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Quota(
            String member,
            String over,
            long messages,
            long messagesAllowed,
            long bytes,
            long bytesAllowed,
            String excess,
            String deferredSince,
            String deferredUntil,
            long waiting,
            long refused) {}

    /** One part of a link that was tested. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Check(String stage, String outcome, String code, String detail, String remedy) {}

    /** Whether the node is well, and what was found about each part of it. */
    public record Health(boolean well, List<Diagnosis> parts) {}

    /** What was found about one part of the node. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Diagnosis(String part, String level, String code, String text, String remedy) {}

    /** A count of messages. */
    public record Tally(String way, String stage, long count) {}

    /** The node at a glance. */
    public record Status(
            String member,
            String version,
            long directoryVersion,
            Instant directoryExpires,
            List<Recognised> recognised,
            String journal,
            List<Link> links,
            List<Quota> quotas,
            List<Tally> messages,
            List<String> warnings) {}

    /** The edition of another federation's directory that is in force here. */
    public record Recognised(String federation, long version, Instant expires) {}

    /** RFC 9457 problem details, with the stable code, what to do, and the policy's explanation when it has refused. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Problem(
            String type,
            String title,
            int status,
            String code,
            String detail,
            String remedy,
            List<Finding> findings,
            @Nullable String explanation) {}
}
