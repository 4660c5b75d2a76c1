package org.valise.routes.broker;

import java.util.List;
import org.apache.activemq.artemis.core.config.DivertConfiguration;

/**
 * What the broker does not put into a peer's queue of messages but into one of its own: evidence and announcements. It decides
 * when a frame comes, before anything is paged to disk, so that neither waits behind messages, however many.
 */
record Detour(String from, String to, String filter) {

    /** Those of one peer. */
    static List<Detour> of(String memberCode) {
        String in = LinkQueues.in(memberCode);
        return List.of(
                new Detour(in, LinkQueues.evidence(memberCode), Urgency.EVIDENCE.filter()),
                new Detour(in, LinkQueues.news(memberCode), Urgency.ANNOUNCEMENT.filter()));
    }

    /** No queue's name. */
    String name() {
        return "to." + to;
    }

    DivertConfiguration configuration() {
        return new DivertConfiguration()
                .setName(name())
                .setRoutingName(name())
                .setAddress(from)
                .setForwardingAddress(to)
                .setFilterString(filter)
                .setExclusive(true);
    }

    /** The same in a {@code broker.xml}. */
    String xml() {
        return """
                    <divert name="%s">
                      <routing-name>%1$s</routing-name>
                      <address>%s</address>
                      <forwarding-address>%s</forwarding-address>
                      <filter string="%s"/>
                      <exclusive>true</exclusive>
                    </divert>
                """.formatted(name(), from, to, filter.replace("<", "&lt;").replace(">", "&gt;"));
    }
}
