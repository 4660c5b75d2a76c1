package org.valise.routes.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many frames of whom are set aside, by link and origin, for one connection: counted at the broker when it begins, and
 * kept up from then on. Who has any must not overtake them. Not thread safe.
 */
final class Aside {
    private final Map<String, Map<String, Long>> counts = new HashMap<>();

    /** So many more. */
    void found(String link, String origin, long count) {
        if (count > 0) {
            counts.computeIfAbsent(link, code -> new HashMap<>()).merge(origin, count, Long::sum);
        }
    }

    void came(String link, String origin) {
        found(link, origin, 1);
    }

    void left(String link, String origin) {
        counts.getOrDefault(link, new HashMap<>())
                .computeIfPresent(origin, (code, count) -> count > 1 ? count - 1 : null);
    }

    /** Members of whom frames of this link are set aside. */
    Set<String> of(String link) {
        return counts.getOrDefault(link, Map.of()).keySet();
    }
}
