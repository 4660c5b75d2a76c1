package org.valise.exchange.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;

/**
 * The first of our suites, in our order of preference, that the directory allows to us and to every
 * recipient. There is no silent fall-back to a suite that one of them does not list.
 */
public record SuiteChoice(List<Suite> preference) {

    public SuiteChoice {
        preference = List.copyOf(preference);
    }

    /** The suite that this node and all of these members list; empty when there is none. */
    Optional<Suite> shared(Federation federation, Collection<String> members) {
        return preference.stream()
                .filter(suite -> Stream.concat(Stream.of(federation.own()), members.stream())
                        .allMatch(code -> federation
                                .member(code)
                                .filter(member -> member.trust().suites().contains(suite))
                                .isPresent()))
                .findFirst();
    }

    /** The suite to use, or a refusal with {@link SecurityCode#SUITE_NOT_ALLOWED}. */
    public Suite forAll(Federation federation, Collection<String> members) {
        return shared(federation, members)
                .orElseThrow(() -> Refusal.of(new SecurityRefusal(
                        SecurityCode.SUITE_NOT_ALLOWED, "No suite of " + words() + " is allowed to all.")));
    }

    /** Their names, for an explanation. */
    List<String> words() {
        return preference.stream().map(Suite::wireName).toList();
    }
}
