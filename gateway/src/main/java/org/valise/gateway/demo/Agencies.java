package org.valise.gateway.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.rest.Views;

/**
 * One agency for each member: it takes over whatever its node offers, as often as it is offered. What these have been given,
 * and how often, is the proof that nothing arrives twice: they ask no archive. Thread safe.
 */
final class Agencies {
    private final Map<String, DemoMember> members;
    private final Map<String, List<UUID>> given = new HashMap<>();

    Agencies(Map<String, DemoMember> members) {
        this.members = members;
    }

    /** Takes over what waits. */
    void takeOver() throws IOException, InterruptedException {
        for (DemoMember member : members.values()) {
            for (Views.MessageLine line : offered(member)) {
                member.client().takeOver(MessageRef.of(line.from(), line.id()));
                note(member.code(), line.id());
            }
        }
    }

    /** Nothing by a node that is switched off: its agency comes again. */
    private static List<Views.MessageLine> offered(DemoMember member) throws NodeClient.Answer, InterruptedException {
        try {
            return member.client().list("/v1/inbox");
        } catch (NodeClient.Answer refused) {
            throw refused;
        } catch (IOException away) {
            return List.of();
        }
    }

    private synchronized void note(String member, UUID message) {
        given.computeIfAbsent(member, first -> new ArrayList<>()).add(message);
    }

    /** Whether the addressee's agency has it. */
    synchronized boolean have(Sent message) {
        return given.getOrDefault(message.to(), List.of()).contains(message.id());
    }

    /** What each has been given, with every repetition. */
    synchronized Map<String, List<UUID>> given() {
        Map<String, List<UUID>> copy = new HashMap<>();
        given.forEach((member, ids) -> copy.put(member, List.copyOf(ids)));
        return copy;
    }
}
