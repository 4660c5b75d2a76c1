package org.valise.exchange.directory;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.security.SecurityCode;
import org.valise.security.steward.Stewards;

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
    private volatile EditionsInForce editions;
    private volatile Optional<Federation> federation = Optional.empty();

    /** @param own this node's member code */
    public DirectoryInForce(String own, Anchor anchor, EditionReader reader, Clock clock) {
        this.own = own;
        this.anchor = anchor;
        this.reader = reader;
        this.clock = clock;
        this.editions = EditionsInForce.none(anchor);
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
        return editions.with(candidate).seenFrom(own);
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
        Optional<EditionsInForce.Current> same = editions.same(signed.xml());
        if (same.isPresent()) {
            // Judged when it came, by stewards who may have left with this very edition; what comes now may be signed
            // by anybody.
            return new Candidate(same.get().edition(), same.get().signed(), true);
        }
        Instant now = clock.instant();
        Edition edition = read(signed, now);
        editions.of(edition.federation()).ifPresent(known -> requireNewer(edition, known.edition()));
        requireTimely(edition, now);
        if (!edition.federation().equals(name())) {
            Claims.requireNone(edition, editions.besides(edition.federation()));
        }
        return new Candidate(edition, signed, false);
    }

    /**
     * Puts an edition into force that was considered and recorded. It is considered once more: another edition may have come
     * into force meanwhile, with other stewards. One of our own federation puts those out of force that it recognises no more.
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
        editions = editions.with(candidate);
        federation = editions.seenFrom(own);
    }

    /**
     * Takes up again what was in force before a restart, in the order in which it came into force; each edition is checked
     * once more, from the anchor on. One that has expired since comes into force too, so that an older one cannot;
     * nothing may be sent under it.
     *
     * @param recorded when it came into force here: stewards whose certificates have ended since could sign it then
     * @throws Refusal what is wrong with it; it is left out
     */
    public synchronized void restore(SignedEdition stored, Instant recorded) {
        put(new Candidate(read(stored, recorded), stored, false));
    }

    /**
     * The edition of our own federation in force, with its signatures.
     *
     * @throws Refusal {@link Code#DIRECTORY_MISSING}
     */
    public SignedEdition signed() {
        return editions.home().map(EditionsInForce.Current::signed).orElseThrow(this::missing);
    }

    /** The versions in force, by the federations' names. */
    public Map<String, BigInteger> versions() {
        return editions.versions();
    }

    /** Whether editions of this federation are believed: our own one, or one that it recognises. */
    public boolean believes(String name) {
        return editions.believed().containsKey(name);
    }

    /** By whose stewards it is signed says of which federation it must be. */
    private Edition read(SignedEdition signed, Instant now) {
        Optional<Refusal> why = Optional.empty();
        for (Map.Entry<String, Stewards> believed : editions.believed().entrySet()) {
            try {
                Edition edition = reader.read(signed, believed.getValue(), now);
                if (edition.federation().equals(believed.getKey())) {
                    return edition;
                }
                // Attack: the stewards of one federation write the directory of another.
                why = Optional.of(foreign(edition, believed.getKey()));
            } catch (Refusal refusal) {
                if (!BY_OTHERS.contains(refusal.code())) {
                    throw refusal;
                }
                why = Optional.of(why.orElse(refusal));
            }
        }
        throw why.orElseThrow();
    }

    private static Refusal foreign(Edition edition, String signers) {
        return Refusal.of(
                Code.DIRECTORY_FOREIGN,
                "Stewards of " + signers + " have signed a directory of " + edition.federation() + ".");
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
}
