package org.valise.exchange.directory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What some members have agreed to exchange, each with each other. What no agreement covers may not be sent.
 *
 * @param id its name in the directory
 * @param parties codes of members; groups are already replaced by their members
 * @param families by the name of a document's root element: the handling codes under which it may be sent
 * @param deadlines name of the profile that says within what time answers are due
 */
public record Agreement(String id, Set<String> parties, Map<String, Set<String>> families, Optional<String> deadlines) {

    public Agreement {
        parties = Set.copyOf(parties);
        families = Map.copyOf(families);
    }

    /** Whether the two have agreed to exchange such documents, under whatever handling code. */
    public boolean covers(String one, String other, String family) {
        return parties.contains(one) && parties.contains(other) && families.containsKey(family);
    }

    /** Whether such a document may be sent under this handling code. */
    public boolean permits(String family, String handling) {
        return families.getOrDefault(family, Set.of()).contains(handling);
    }
}
