package org.valise.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.routes.broker.LinkCode;

/** Who is suspended by the editions in force, for those who miss a link. */
record Suspensions(Federation federation) {

    /** Why there is no link between us and a member; empty when neither is suspended. */
    Optional<String> between(String member) {
        return Stream.of(federation.own(), member)
                .filter(this::isSuspended)
                .findFirst()
                .map(this::text);
    }

    /** Of us, and of members to whom our directory lists a link. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (isSuspended(federation.own())) {
            warnings.add(text(federation.own()) + ": our peers refuse our links, and nothing is sent or taken here but"
                    + " announcements. Ask the stewards (" + LinkCode.LINK_MEMBER_SUSPENDED + ").");
        }
        federation.members().stream()
                .map(Member::code)
                .filter(code -> !code.equals(federation.own()) && isSuspended(code) && isLinked(code))
                .sorted()
                .forEach(
                        code -> warnings.add(text(code) + ": there is no link to it, and what is for it waits, until an"
                                + " edition lets it go on (" + LinkCode.LINK_MEMBER_SUSPENDED + ")."));
        return warnings;
    }

    private boolean isSuspended(String code) {
        return federation.member(code).filter(member -> !member.active()).isPresent();
    }

    private boolean isLinked(String code) {
        return federation.home().links().stream().anyMatch(link -> link.joins(federation.own(), code));
    }

    private String text(String code) {
        return code + (code.equals(federation.own()) ? ", our own member," : "") + " is suspended by edition "
                + federation.edition(code).map(Edition::version).orElseThrow() + " of the directory";
    }
}
