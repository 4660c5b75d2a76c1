package org.valise.campaign.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** Something that an agency's system saw. Digests are SHA-256 of the exact bytes of the document, in hexadecimal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Offered.class, name = "offered"),
    @JsonSubTypes.Type(value = Event.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Event.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Event.Taken.class, name = "taken")
})
public sealed interface Event {

    /** The message that it is about. */
    UUID id();

    /**
     * An agency is about to hand a message in, for the first time.
     *
     * @param place of the message in its conversation, from 1 on
     */
    record Offered(UUID id, String from, String to, String agency, UUID conversation, int place, String digest)
            implements Event {}

    /**
     * The node has answered that it accepts the message.
     *
     * @param attempts how often it was handed in until then
     */
    record Accepted(UUID id, int attempts) implements Event {}

    /** The node has answered that it does not take the message. */
    record Refused(UUID id, String code) implements Event {}

    /**
     * An agency has read a message and taken it over; the node has confirmed that.
     *
     * @param at the member whose agency it is
     * @param origin the member that sent it, as the inbox says
     * @param seq the message's place in the inbox
     * @param attempts how often the node was told until it answered
     */
    record Taken(
            UUID id, String at, String origin, String agency, UUID conversation, long seq, String digest, int attempts)
            implements Event {}
}
