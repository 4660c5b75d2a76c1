package org.valise.gateway.setup;

import java.util.List;
import java.util.Map;
import org.valise.schemas.v1.Contact;
import org.valise.schemas.v1.DirectoryAgency;
import org.valise.schemas.v1.MemberKind;
import org.valise.security.Suite;

/**
 * What a member wants its entry in the directory, and its node, to be.
 *
 * @param names by language (BCP 47)
 * @param host the name or address under which peers reach its broker
 * @param relays whether its node relays for others
 * @param suites by preference
 * @param agencies behind its node
 * @param contacts who answers for the node itself
 */
public record MemberPlan(
        String code,
        MemberKind kind,
        Map<String, String> names,
        String host,
        int brokerPort,
        int restPort,
        boolean relays,
        List<Suite> suites,
        List<DirectoryAgency> agencies,
        List<Contact> contacts) {

    public MemberPlan {
        names = Map.copyOf(names);
        suites = List.copyOf(suites);
        agencies = List.copyOf(agencies);
        contacts = List.copyOf(contacts);
    }

    /** A member that names neither agencies nor contacts yet. */
    public MemberPlan(
            String code,
            MemberKind kind,
            Map<String, String> names,
            String host,
            int brokerPort,
            int restPort,
            boolean relays,
            List<Suite> suites) {
        this(code, kind, names, host, brokerPort, restPort, relays, suites, List.of(), List.of());
    }
}
