package org.valise.exchange.directory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A named circle of members that one message can address.
 *
 * @param relay the member that copies the group's envelopes to each of its members, if one does
 */
public record Group(String code, Map<String, String> names, Optional<String> relay, Set<String> members) {

    public Group {
        names = Map.copyOf(names);
        members = Set.copyOf(members);
    }
}
