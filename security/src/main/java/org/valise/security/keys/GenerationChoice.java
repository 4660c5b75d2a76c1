package org.valise.security.keys;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.valise.security.SecurityCode;
import org.valise.security.trust.MemberTrust;

/**
 * Which generation signs and does TLS: the newest one of which the directory in force lists every certificate and that
 * is usable at this moment. Where none is usable, the newest one that is listed: the node can still open and explain,
 * and its peers say what is wrong. The answer follows from its arguments alone.
 */
public final class GenerationChoice {
    private GenerationChoice() {}

    /**
     * Chooses.
     *
     * @param own what the directory in force lists for this node's member
     * @return empty if no certified generation is listed
     */
    public static Optional<Generation> choose(Collection<Generation> generations, MemberTrust own, Instant at) {
        return newest(generations, generation -> isUsable(generation, own, at))
                .or(() -> newest(generations, generation -> isListed(generation, own)));
    }

    /** Whether the directory lists every certificate of a generation, each for its use. */
    public static boolean isListed(Generation generation, MemberTrust own) {
        // Attack: half a listing must not make a node use a key that the stewards did not publish.
        return generation.certificates().entrySet().stream()
                .allMatch(entry -> own.certificates(entry.getKey()).contains(entry.getValue()));
    }

    /** Whether the directory lists any certificate of a generation: peers may still seal to it. */
    public static boolean isMentioned(Generation generation, MemberTrust own) {
        return generation.certificates().entrySet().stream()
                .anyMatch(entry -> own.certificates(entry.getKey()).contains(entry.getValue()));
    }

    private static boolean isUsable(Generation generation, MemberTrust own, Instant at) {
        return isListed(generation, own)
                && generation.certificates().entrySet().stream()
                        .map(entry -> own.problem(entry.getValue(), entry.getKey(), at))
                        // Whether unknown is good enough is for each peer to decide, and the same for all generations.
                        .allMatch(problem -> problem.isEmpty() || problem.get() == SecurityCode.REVOCATION_UNKNOWN);
    }

    private static Optional<Generation> newest(Collection<Generation> generations, Predicate<Generation> fit) {
        return generations.stream()
                .filter(generation -> generation.state() == Generation.State.CERTIFIED)
                .filter(fit)
                .max(Comparator.comparing(Generation::number));
    }
}
