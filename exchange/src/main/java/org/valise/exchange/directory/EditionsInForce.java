package org.valise.exchange.directory;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.valise.exchange.Digests;
import org.valise.security.steward.Stewards;

/**
 * The editions that are in force together: our own federation's and those of the federations that it recognises. Guarantees
 * that none of a federation is among them that ours does not recognise any more, or whose anchor ours has exchanged since,
 * unless the new anchor names its present stewards. Immutable.
 */
final class EditionsInForce {
    private final Anchor anchor;
    private final Map<String, Current> current;

    /**
     * An edition in force.
     *
     * @param root the stewards with whom belief in its federation began
     */
    record Current(Edition edition, SignedEdition signed, String digest, Stewards root) {
        boolean isRecognisedBy(Recognised recognition) {
            return recognition.name().equals(edition.federation())
                    && (recognition.stewards().isSameAs(root)
                            || recognition.stewards().isSameAs(edition.stewards()));
        }
    }

    private EditionsInForce(Anchor anchor, Map<String, Current> current) {
        this.anchor = anchor;
        this.current = current;
    }

    /** None is in force yet. */
    static EditionsInForce none(Anchor anchor) {
        return new EditionsInForce(anchor, Map.of());
    }

    Optional<Current> home() {
        return of(anchor.federation());
    }

    Optional<Current> of(String federation) {
        return Optional.ofNullable(current.get(federation));
    }

    Map<String, BigInteger> versions() {
        return current.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        known -> BigInteger.valueOf(known.getValue().edition().version())));
    }

    /** The one with exactly these bytes. */
    Optional<Current> same(byte[] xml) {
        String digest = Digests.sha256(xml);
        return current.values().stream()
                .filter(known -> known.digest().equals(digest))
                .findFirst();
    }

    /** The editions of all federations but one. */
    List<Edition> besides(String federation) {
        return current.values().stream()
                .map(Current::edition)
                .filter(edition -> !edition.federation().equals(federation))
                .toList();
    }

    /**
     * Of which federations editions are believed, and whose signatures make one: the stewards of the edition in force, or of
     * the anchor where there is none.
     */
    Map<String, Stewards> believed() {
        Map<String, Stewards> believed = new LinkedHashMap<>();
        believed.put(anchor.federation(), stewards(anchor.federation(), anchor.stewards()));
        // Attack: another federation's anchor gives it the name of ours, and its stewards write our directory from then
        // on.
        recognised().forEach(other -> believed.putIfAbsent(other.name(), stewards(other.name(), other.stewards())));
        return believed;
    }

    private Stewards stewards(String federation, Stewards root) {
        return of(federation).map(known -> known.edition().stewards()).orElse(root);
    }

    private List<Recognised> recognised() {
        return home().map(home -> home.edition().recognised()).orElse(List.of());
    }

    /** These with one more; an older one than that in force, or one that is not recognised any more, changes nothing. */
    EditionsInForce with(Candidate candidate) {
        Edition edition = candidate.edition();
        Optional<Current> known = of(edition.federation());
        if (known.isPresent() && known.get().edition().version() >= edition.version()) {
            return this;
        }
        return edition.federation().equals(anchor.federation())
                ? withHome(candidate)
                : recognised().stream()
                        .filter(other -> other.name().equals(edition.federation()))
                        .findFirst()
                        .map(other -> put(current, candidate, other.stewards()))
                        .orElse(this);
    }

    private EditionsInForce withHome(Candidate candidate) {
        Map<String, Current> kept = new LinkedHashMap<>();
        for (Recognised recognition : candidate.edition().recognised()) {
            of(recognition.name())
                    .filter(known -> known.isRecognisedBy(recognition))
                    .ifPresent(known -> kept.put(
                            recognition.name(),
                            new Current(known.edition(), known.signed(), known.digest(), recognition.stewards())));
        }
        return put(kept, candidate, anchor.stewards());
    }

    private EditionsInForce put(Map<String, Current> others, Candidate candidate, Stewards root) {
        Map<String, Current> then = new LinkedHashMap<>(others);
        Edition edition = candidate.edition();
        then.put(edition.federation(), new Current(edition, candidate.signed(), candidate.digest(), root));
        return new EditionsInForce(anchor, Map.copyOf(then));
    }

    /** What a member makes of them; empty while our own federation has none. */
    Optional<Federation> seenFrom(String own) {
        // In the order in which our stewards list them: so every node comes to the same.
        return home().map(home -> new Federation(
                own,
                home.edition(),
                recognised().stream()
                        .flatMap(other -> of(other.name()).stream())
                        .map(Current::edition)
                        .toList()));
    }
}
