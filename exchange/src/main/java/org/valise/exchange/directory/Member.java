package org.valise.exchange.directory;

import java.util.Map;
import java.util.Optional;
import org.valise.security.trust.MemberTrust;

/**
 * A member as the directory names it.
 *
 * @param code ISO 3166-1 alpha-3 for a state, an organisation's code otherwise
 * @param names by language (BCP 47)
 * @param host where its broker listens for peers
 * @param relays whether it may pass on other members' envelopes
 * @param relay the member that relays for it where there is no direct link
 * @param trust its certificates and the suites it may use
 */
public record Member(
        String code,
        Map<String, String> names,
        String host,
        int port,
        boolean relays,
        Optional<String> relay,
        MemberTrust trust) {

    public Member {
        names = Map.copyOf(names);
    }

    /** The name in a language, in English, or the code. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }
}
