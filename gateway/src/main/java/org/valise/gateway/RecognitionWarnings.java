package org.valise.gateway;

import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Link;
import org.valise.exchange.directory.Member;
import org.valise.exchange.directory.Recognised;

/** What an operator should know about the federations that ours recognises. */
final class RecognitionWarnings {

    private RecognitionWarnings() {}

    static List<String> of(Federation federation) {
        List<String> warnings = new ArrayList<>();
        List<String> inForce =
                federation.recognised().stream().map(Edition::federation).toList();
        for (Recognised other : federation.home().recognised()) {
            if (!inForce.contains(other.name())) {
                warnings.add(other.name() + " is recognised, but no edition of its directory is in force here: get it"
                        + " from its stewards and hand it in with 'valise directory publish'.");
                continue;
            }
            other.crossings().stream()
                    .filter(crossing -> crossing.a().equals(federation.own()) && !isLinked(federation, crossing))
                    .forEach(crossing -> warnings.add("The crossing " + crossing.a() + "-" + crossing.b()
                            + " carries nothing: the directory of " + other.name()
                            + " does not list it, or not its end there as an active member."));
        }
        for (Member member : federation.members()) {
            federation
                    .alsoListedBy(member.code())
                    .forEach(other ->
                            warnings.add(other + " lists " + member.code() + " too; its entry does not count here."));
        }
        return warnings;
    }

    private static boolean isLinked(Federation federation, Link crossing) {
        return federation.linkTo(crossing.b()).filter(crossing.b()::equals).isPresent();
    }
}
