package org.valise.exchange.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.security.trust.MemberTrust;

/**
 * A member as the directory names it.
 *
 * @param code ISO 3166-1 alpha-3 for a state, an organisation's code otherwise
 * @param kind STATE, REGIONAL, LIAISON, UN_BODY or CUSTOMS
 * @param active whether it takes part; if not, it is suspended: nothing goes to it and nothing is taken from it
 * @param names by language (BCP 47)
 * @param host where its broker listens for peers; empty when nobody may connect to it
 * @param relays whether it may pass on other members' envelopes
 * @param relay the member that relays for it where there is no direct link
 * @param contacts who answers for its node
 * @param revocationLists of its authorities, DER, as they were at this edition
 * @param trust its certificates and the suites it may use
 */
public record Member(
        String code,
        String kind,
        boolean active,
        Map<String, String> names,
        String host,
        int port,
        boolean relays,
        Optional<String> relay,
        List<Agency> agencies,
        List<Contact> contacts,
        List<byte[]> revocationLists,
        MemberTrust trust) {

    public Member {
        names = Map.copyOf(names);
        agencies = List.copyOf(agencies);
        contacts = List.copyOf(contacts);
        revocationLists = List.copyOf(revocationLists);
    }

    /** The name in a language, in English, or the code. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }
}
