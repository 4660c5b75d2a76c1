package org.valise.gateway.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Code;
import org.valise.exchange.policy.Result;
import org.valise.gateway.rest.Views;
import org.valise.security.SecurityCode;

/**
 * What was kept aside, as an operator reads it. Editions and revocation lists that were good and are older than ours are
 * counted apart: a node that was off tells its peers what it has, and that is no alarm.
 */
final class RefusedFrames {
    private static final Set<String> OLDER = Set.of(Code.DIRECTORY_ROLLBACK.name(), SecurityCode.CRL_ROLLBACK.name());

    private RefusedFrames() {}

    /** @param refusals newest first */
    static List<String> lines(List<Views.Aside> refusals) {
        var byAge = refusals.stream().collect(Collectors.partitioningBy(aside -> OLDER.contains(aside.code())));
        List<Views.Aside> refused = byAge.getOrDefault(false, List.of());
        List<Views.Aside> older = byAge.getOrDefault(true, List.of());
        List<String> lines = new ArrayList<>();
        if (!refused.isEmpty()) {
            Views.Aside last = refused.get(0);
            lines.add("refused frames " + refused.size() + ", last: " + last.code() + " over link " + last.peer());
            failed(last.explanation()).forEach(line -> lines.add(" " + line));
        }
        if (!older.isEmpty()) {
            lines.add("older editions or lists told by peers " + older.size() + ", last over link "
                    + older.get(0).peer() + ": not taken; a peer that was off tells what it had");
        }
        return lines;
    }

    /** The rules that did not hold; the whole explanation stands in {@code /v1/refusals}. */
    private static List<String> failed(@Nullable String explanation) {
        return explanation == null
                ? List.of()
                : explanation
                        .lines()
                        .filter(line -> line.startsWith("  " + Result.FAILED.word()))
                        .toList();
    }
}
