package org.valise.exchange.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An agency behind a member's node.
 *
 * @param kind POLICE, CUSTOMS, BORDER, LICENSING, NATIONAL_CONTACT_POINT or REGISTRY
 * @param names by language (BCP 47)
 * @param services kinds of documents that it handles, by the names of their root elements
 */
public record Agency(String kind, Map<String, String> names, Set<String> services, List<Contact> contacts) {

    public Agency {
        names = Map.copyOf(names);
        services = Set.copyOf(services);
        contacts = List.copyOf(contacts);
    }
}
