package org.valise.exchange.permit;

import java.util.Collection;
import java.util.List;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
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

    /** The suite to use, or a refusal with {@link SecurityCode#SUITE_NOT_ALLOWED}. */
    public Suite forAll(Federation federation, Collection<Member> recipients) {
        return preference.stream()
                .filter(suite -> federation.member(federation.own()).stream()
                        .allMatch(own -> own.trust().suites().contains(suite)))
                .filter(suite ->
                        recipients.stream().allMatch(to -> to.trust().suites().contains(suite)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(new SecurityRefusal(
                        SecurityCode.SUITE_NOT_ALLOWED,
                        "No suite of "
                                + preference.stream().map(Suite::wireName).toList()
                                + " is allowed to this node and to every addressee.")));
    }
}
