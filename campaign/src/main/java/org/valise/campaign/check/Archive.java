package org.valise.campaign.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a node's archive holds at the end. Digests are SHA-256 in lower-case hexadecimal, made anew from the bytes that are held.
 *
 * @param sent messages of its own
 * @param received messages of others, in the order in which they came
 * @param evidence about both
 */
public record Archive(String member, List<Sent> sent, List<Received> received, List<Evidence> evidence) {

    public Archive {
        sent = List.copyOf(sent);
        received = List.copyOf(received);
        evidence = List.copyOf(evidence);
    }

    /** A message of the member's own. */
    public record Sent(UUID id, String envelope) {}

    /**
     * A message from another member.
     *
     * @param taken whether an agency has taken it over
     */
    public record Received(UUID id, String origin, String envelope, long seq, boolean taken) {}

    /**
     * A signed statement about a message.
     *
     * @param statement its own id
     * @param event its name in ETSI EN 319 522
     * @param envelope the digest that the statement names
     * @param code why not, where it is negative
     * @param flaw why it proves nothing: not signed by its issuer, or not what the archive's columns say
     */
    public record Evidence(
            UUID about,
            UUID statement,
            String origin,
            String event,
            String issuer,
            String envelope,
            Optional<String> code,
            Optional<String> flaw) {}
}
