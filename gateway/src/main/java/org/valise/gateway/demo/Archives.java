package org.valise.gateway.demo;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.valise.exchange.Code;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;

/** Reads from the members' archives what became of messages, through each node's own door. */
final class Archives {
    private static final String CONSIGNMENT = "ContentConsignment";

    private final Map<String, DemoMember> members;

    Archives(Map<String, DemoMember> members) {
        this.members = members;
    }

    DemoMember member(String code) {
        return Optional.ofNullable(members.get(code)).orElseThrow();
    }

    NodeClient node(String code) {
        return member(code).client();
    }

    /** A message as a member's archive holds it. */
    Optional<Views.Message> find(String member, UUID id) throws IOException, InterruptedException {
        try {
            return Optional.of(node(member).message(MessageRef.of(id)));
        } catch (NodeClient.Answer answer) {
            if (answer.problem().code().equals(Code.NOT_FOUND.name())) {
                return Optional.empty();
            }
            throw answer;
        }
    }

    /** Whether the sender holds the addressee's signed receipt. */
    boolean isReceipted(Sent message) throws IOException, InterruptedException {
        return find(message.from(), message.id())
                .filter(found -> isReceipted(message, found))
                .isPresent();
    }

    /** How many frames all nodes together have kept aside. */
    int aside() throws IOException, InterruptedException {
        int aside = 0;
        for (DemoMember member : members.values()) {
            aside += member.client().refusals().size();
        }
        return aside;
    }

    /**
     * What became of these messages.
     *
     * @param given what each member's agency was given, with every repetition
     */
    Count count(List<Sent> sent, Map<String, List<UUID>> given) throws IOException, InterruptedException {
        Set<UUID> kept = new HashSet<>();
        Set<UUID> receipted = new HashSet<>();
        for (Sent message : sent) {
            Optional<Views.Message> found = find(message.from(), message.id());
            found.ifPresent(there -> {
                kept.add(message.id());
                if (isReceipted(message, there)) {
                    receipted.add(message.id());
                }
            });
        }
        return Count.of(sent, kept, receipted, given);
    }

    private static boolean isReceipted(Sent message, Views.Message found) {
        return found.evidence().stream()
                .anyMatch(proof ->
                        proof.event().equals(CONSIGNMENT) && proof.issuer().equals(message.to()));
    }
}
