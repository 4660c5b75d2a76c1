package org.valise.security.revocation;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;

/**
 * One certificate revocation list (RFC 5280, section 5). Guarantees that it is complete for its authority, numbered,
 * limited in time, and signed by an authority that was given and may sign such lists. Does not know whether there is a
 * newer one: {@link Revocations} does. Immutable, thread safe.
 */
public final class RevocationList {
    /** The most bytes that are read: about 25,000 revoked certificates. */
    public static final int MAX_BYTES = 1 << 20;

    /** How much the clocks of two members may differ. */
    public static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final byte[] der;
    private final AuthorityKey issuer;
    private final BigInteger number;
    private final Instant thisUpdate;
    private final Instant nextUpdate;
    private final Instant countsFrom;
    private final Map<BigInteger, Instant> revoked;

    private RevocationList(byte[] der, AuthorityKey issuer, ParsedList parsed, Map<BigInteger, Instant> revoked) {
        this.der = der;
        this.issuer = issuer;
        this.number = parsed.number();
        this.thisUpdate = parsed.thisUpdate();
        this.nextUpdate = parsed.nextUpdate();
        this.countsFrom = parsed.thisUpdate().minus(CLOCK_DIFFERENCE);
        this.revoked = revoked;
    }

    /**
     * Reads and verifies a list. Nothing of the list but its outer structure is looked at before its signature is found good.
     *
     * @param der at most {@link #MAX_BYTES} bytes
     * @param authorities the certificates of the authorities of whom it may be, as the directory lists them for one member
     * @throws SecurityRefusal CRL_MALFORMED, CRL_UNSUPPORTED (a delta, indirect or partial list, or one with critical
     *     extensions that are not known here), CRL_WRONG_ISSUER, CRL_SIGNATURE_INVALID
     */
    public static RevocationList read(byte[] der, List<X509Certificate> authorities, CryptoProviders providers) {
        ParsedList parsed = ParsedList.of(der);
        X509Certificate signer = new ListSigners(authorities, providers).signerOf(parsed);
        return new RevocationList(der.clone(), AuthorityKey.of(signer), parsed, parsed.revoked());
    }

    /** Whose list it is. */
    public AuthorityKey issuer() {
        return issuer;
    }

    /** The CRL number (RFC 5280, 5.2.3): it only ever rises. */
    public BigInteger number() {
        return number;
    }

    /** When it was issued. */
    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** By when its authority promised the next one; afterwards it vouches for nobody any more. */
    public Instant nextUpdate() {
        return nextUpdate;
    }

    /** How many certificates it names. */
    public int size() {
        return revoked.size();
    }

    /** Whether it names a certificate, for whatever reason and since whenever. */
    public boolean isRevoked(BigInteger serial) {
        return revoked.containsKey(serial);
    }

    /** Since when, as its authority says, a certificate is revoked; empty when it is not named. */
    public Optional<Instant> revokedSince(BigInteger serial) {
        return Optional.ofNullable(revoked.get(serial));
    }

    /** Whether at this moment a certificate that it does not name is good. */
    public boolean isInItsTime(Instant at) {
        return !isFromTheFuture(at) && at.isBefore(nextUpdate);
    }

    boolean isFromTheFuture(Instant at) {
        return at.isBefore(countsFrom);
    }

    /** The exact bytes, to be stored and passed on. */
    public byte[] der() {
        return der.clone();
    }

    boolean isSameAs(RevocationList other) {
        return MessageDigest.isEqual(der, other.der);
    }

    @Override
    public String toString() {
        return "RevocationList[" + issuer.name() + ", number " + number + ", " + revoked.size() + " revoked, until "
                + nextUpdate + "]";
    }
}
