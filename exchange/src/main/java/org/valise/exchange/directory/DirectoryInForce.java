package org.valise.exchange.directory;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.security.SecurityCode;

/**
 * The editions that this node goes by. Guarantees that an edition comes into force only if enough stewards of the one before,
 * or of the anchor, have signed it, its version is higher, and it has not expired; whatever else comes is refused and the old
 * one stays in force. Does not store anything: what was considered is recorded by the line and then {@linkplain #adopt adopted}.
 * Thread safe; readers never wait.
 */
public final class DirectoryInForce implements Supplier<Federation> {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Set<String> BY_OTHERS =
            Set.of(SecurityCode.STEWARD_UNKNOWN.name(), SecurityCode.STEWARDS_TOO_FEW.name());

    private final String own;
    private final Anchor anchor;
    private final EditionReader reader;
    private final Clock clock;
    private final Map<String, Current> current = new LinkedHashMap<>();
    private volatile Optional<Federation> federation = Optional.empty();

    private record Current(Edition edition, SignedEdition signed, String digest) {
        Current(Candidate candidate) {
            this(candidate.edition(), candidate.signed(), candidate.digest());
        }
    }

    /** @param own this node's member code */
    public DirectoryInForce(String own, Anchor anchor, EditionReader reader, Clock clock) {
        this.own = own;
        this.anchor = anchor;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * The federation as the editions in force make it.
     *
     * @throws Refusal {@link Code#DIRECTORY_MISSING} before the first edition of our own federation
     */
    @Override
    public Federation get() {
        return federation.orElseThrow(this::missing);
    }

    private Refusal missing() {
        return Refusal.of(
                Code.DIRECTORY_MISSING, "No edition of the directory of " + anchor.federation() + " is in force.");
    }

    /** The federation as the editions in force make it; empty before the first edition. */
    public Optional<Federation> present() {
        return federation;
    }

    /** The federation as it will be when this edition is in force; empty while our own federation has none. */
    public synchronized Optional<Federation> with(Candidate candidate) {
        Map<String, Current> then = new LinkedHashMap<>(current);
        then.put(candidate.edition().federation(), new Current(candidate));
        return federation(then);
    }

    /** The name of our own federation. */
    public String name() {
        return anchor.federation();
    }

    /**
     * Whether this edition may come into force; changes nothing.
     *
     * @throws Refusal {@link Code#DIRECTORY_ROLLBACK}, {@link Code#DIRECTORY_EQUIVOCATION}, {@link Code#DIRECTORY_EXPIRED},
     *     {@link Code#DIRECTORY_NOT_YET}, {@link Code#DIRECTORY_FOREIGN}, {@link Code#DIRECTORY_CONFLICT},
     *     {@link Code#DIRECTORY_INVALID}, or a signature's code
     */
    public synchronized Candidate consider(SignedEdition signed) {
        return inForce(signed).orElseGet(() -> considerNew(signed));
    }

    /** The same bytes once more were judged when they came: by stewards who may have left with this very edition. */
    private Optional<Candidate> inForce(SignedEdition signed) {
        String digest = Digests.sha256(signed.xml());
        return current.values().stream()
                .filter(known -> known.digest().equals(digest))
                .findFirst()
                .map(known -> new Candidate(known.edition(), known.signed(), true));
    }

    private Candidate considerNew(SignedEdition signed) {
        Instant now = clock.instant();
        Edition edition = read(signed, now);
        Optional.ofNullable(current.get(edition.federation()))
                .ifPresent(known -> requireNewer(edition, known.edition()));
        requireTimely(edition, now);
        requireNoConflict(edition);
        return new Candidate(edition, signed, false);
    }

    /**
     * Puts an edition into force that was considered and recorded. It is considered once more: another edition may have come
     * into force meanwhile, with other stewards.
     *
     * @throws Refusal as {@link #consider}
     */
    public synchronized void adopt(Candidate candidate) {
        Candidate now = consider(candidate.signed());
        if (!now.isKnown()) {
            put(now);
        }
    }

    private void put(Candidate candidate) {
        current.put(candidate.edition().federation(), new Current(candidate));
        federation = federation(current);
    }

    /**
     * Takes up again what was in force before a restart, each federation's editions in the order of their versions; each is
     * checked once more, from the anchor on. One that has expired since comes into force too, so that an older one cannot;
     * nothing may be sent under it.
     *
     * @param recorded when it came into force here: stewards whose certificates have ended since could sign it then
     * @throws Refusal what is wrong with it; it is left out
     */
    public synchronized void restore(SignedEdition stored, Instant recorded) {
        Candidate candidate = new Candidate(read(stored, recorded), stored, false);
        if (candidate.edition().version() > version(candidate.edition().federation())) {
            put(candidate);
        }
    }

    /**
     * The edition of our own federation in force, with its signatures.
     *
     * @throws Refusal {@link Code#DIRECTORY_MISSING}
     */
    public synchronized SignedEdition signed() {
        return Optional.ofNullable(current.get(anchor.federation()))
                .map(Current::signed)
                .orElseThrow(this::missing);
    }

    /** The version in force of a federation's directory; 0 when there is none. */
    private int version(String name) {
        Current known = current.get(name);
        return known == null ? 0 : known.edition().version();
    }

    /** The versions in force, by the federations' names. */
    public synchronized Map<String, BigInteger> versions() {
        return current.values().stream()
                .collect(Collectors.toMap(
                        known -> known.edition().federation(),
                        known -> BigInteger.valueOf(known.edition().version())));
    }

    private Optional<Federation> federation(Map<String, Current> editions) {
        return Optional.ofNullable(editions.get(anchor.federation())).map(home -> {
            List<Edition> others = editions.values().stream()
                    .map(Current::edition)
                    .filter(edition -> !edition.federation().equals(anchor.federation()))
                    .toList();
            return new Federation(own, home.edition(), others);
        });
    }

    /** By whose stewards it is signed says of which federation it must be. */
    private Edition read(SignedEdition signed, Instant now) {
        Optional<Refusal> first = Optional.empty();
        for (Map.Entry<String, List<StewardSet>> believed : believed().entrySet()) {
            for (StewardSet stewards : believed.getValue()) {
                try {
                    Edition edition = reader.read(signed, stewards, now);
                    requireName(edition, believed.getKey());
                    return edition;
                } catch (Refusal refusal) {
                    if (!BY_OTHERS.contains(refusal.code())) {
                        throw refusal;
                    }
                    first = Optional.of(first.orElse(refusal));
                }
            }
        }
        throw first.orElseThrow();
    }

    private Map<String, List<StewardSet>> believed() {
        Map<String, List<StewardSet>> believed = new LinkedHashMap<>();
        Current home = current.get(anchor.federation());
        believed.put(
                anchor.federation(),
                List.of(home == null ? anchor.stewards() : home.edition().stewards()));
        if (home != null) {
            for (Recognised other : home.edition().recognised()) {
                List<StewardSet> sets = new ArrayList<>();
                Optional.ofNullable(current.get(other.name()))
                        .ifPresent(known -> sets.add(known.edition().stewards()));
                sets.add(other.stewards());
                believed.put(other.name(), sets);
            }
        }
        return believed;
    }

    private static void requireName(Edition edition, String name) {
        // Attack: the stewards of one federation write the directory of another.
        if (!edition.federation().equals(name)) {
            throw Refusal.of(
                    Code.DIRECTORY_FOREIGN,
                    "Stewards of " + name + " have signed a directory of " + edition.federation() + ".");
        }
    }

    private static void requireNewer(Edition edition, Edition known) {
        if (edition.version() < known.version()) {
            throw Refusal.of(
                    Code.DIRECTORY_ROLLBACK,
                    "Edition " + edition.version() + " is older than edition " + known.version()
                            + ", which is in force.");
        }
        if (edition.version() == known.version()) {
            throw Refusal.of(
                    Code.DIRECTORY_EQUIVOCATION,
                    "Edition " + edition.version() + " of " + edition.federation()
                            + " is in force with other contents; its stewards have signed both.");
        }
    }

    private static void requireTimely(Edition edition, Instant now) {
        if (edition.hasExpired(now)) {
            throw Refusal.of(Code.DIRECTORY_EXPIRED, "The directory expired at " + edition.expires() + ".");
        }
        if (edition.issued().isAfter(now.plus(CLOCKS_DIFFER))) {
            throw Refusal.of(Code.DIRECTORY_NOT_YET, "The directory was issued at " + edition.issued() + ".");
        }
    }

    private void requireNoConflict(Edition edition) {
        Current home = current.get(anchor.federation());
        if (home == null || edition.federation().equals(anchor.federation())) {
            return;
        }
        for (Member member : edition.members()) {
            // Attack: another federation lists one of our members with its own keys.
            if (home.edition().lists(member.code())) {
                throw Refusal.of(
                        Code.DIRECTORY_CONFLICT,
                        edition.federation() + " lists " + member.code() + ", who is a member of " + anchor.federation()
                                + ".");
            }
        }
    }
}
