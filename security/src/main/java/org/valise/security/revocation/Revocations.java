package org.valise.security.revocation;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * The newest revocation list of each authority. Guarantees that the number of an authority's list never goes back while
 * this object lives; to keep that over a restart, store {@link #lists()} and offer them again first. Thread safe; asking
 * takes no lock, allocates nothing and is meant for every message.
 */
public final class Revocations {
    private final ConcurrentMap<AuthorityKey, RevocationList> newest = new ConcurrentHashMap<>();

    /**
     * Puts a list in force if it is newer than the one in force. A list past its time is taken too: what it names stays
     * revoked.
     *
     * @param at the present moment
     * @throws SecurityRefusal CRL_ROLLBACK for an older number, CRL_NUMBER_REUSED for the same number over other bytes,
     *     CRL_NOT_YET_VALID for a list that was issued more than five minutes after the present
     */
    public Acceptance accept(RevocationList list, Instant at) {
        requireOfThePresent(list, at);
        while (true) {
            RevocationList inForce = newest.putIfAbsent(list.issuer(), list);
            if (inForce == null) {
                return Acceptance.NEWER;
            }
            if (!isNewer(list, inForce)) {
                return Acceptance.KNOWN;
            }
            // Somebody else may have put a still newer one there in the meantime.
            if (newest.replace(list.issuer(), inForce, list)) {
                return Acceptance.NEWER;
            }
        }
    }

    /** What {@link #accept} would say; changes nothing. */
    public Acceptance consider(RevocationList list, Instant at) {
        requireOfThePresent(list, at);
        RevocationList inForce = newest.get(list.issuer());
        return inForce == null || isNewer(list, inForce) ? Acceptance.NEWER : Acceptance.KNOWN;
    }

    private static void requireOfThePresent(RevocationList list, Instant at) {
        if (list.isFromTheFuture(at)) {
            // It would push out a list that counts now, and then not count itself.
            throw new SecurityRefusal(
                    SecurityCode.CRL_NOT_YET_VALID,
                    "The revocation list of " + list.issuer().name() + " begins only at " + list.thisUpdate()
                            + "; compare the clocks of both sides and offer it again then.");
        }
    }

    private static boolean isNewer(RevocationList offered, RevocationList old) {
        int comparison = offered.number().compareTo(old.number());
        if (comparison > 0) {
            return true;
        }
        if (comparison < 0) {
            // The attack: who replays an old list brings a revoked key back to life.
            throw new SecurityRefusal(
                    SecurityCode.CRL_ROLLBACK,
                    "List " + offered.number() + " of " + offered.issuer().name() + " is older than list "
                            + old.number() + ", which is in force; offer the newest one.");
        }
        if (!offered.isSameAs(old)) {
            throw new SecurityRefusal(
                    SecurityCode.CRL_NUMBER_REUSED,
                    "There are two different lists with number " + old.number() + " of "
                            + old.issuer().name() + "; its authority must issue one with a higher number.");
        }
        return false;
    }

    /**
     * Whether an authority has taken back the certificate with this serial number.
     *
     * @param at the present moment: a list is no witness for times before it was issued or after its next update
     */
    public RevocationStatus status(AuthorityKey issuer, BigInteger serial, Instant at) {
        RevocationList list = newest.get(issuer);
        if (list == null) {
            return RevocationStatus.UNKNOWN;
        }
        // Asked before the time: a list that is stale still tells the truth about what it names.
        if (list.isRevoked(serial)) {
            return RevocationStatus.REVOKED;
        }
        return list.isInItsTime(at) ? RevocationStatus.GOOD : RevocationStatus.UNKNOWN;
    }

    /** The list of an authority that is in force. */
    public Optional<RevocationList> list(AuthorityKey issuer) {
        return Optional.ofNullable(newest.get(issuer));
    }

    /** All lists in force, to be stored, shown and passed on. */
    public List<RevocationList> lists() {
        return List.copyOf(newest.values());
    }
}
