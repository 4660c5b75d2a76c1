package org.valise.gateway.joining;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.security.Suite;
import org.valise.security.keys.KeyRing;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;
import org.valise.security.trust.MemberTrust;

/** Signs a joining request on the member's node, with a generation of its keys that the request itself lists. */
public final class RequestSigning {
    private final Path keys;
    private final char[] password;
    private final CryptoProviders providers;

    /**
     * @param keys the node's key folder
     * @param password of its files
     */
    public RequestSigning(Path keys, char[] password, CryptoProviders providers) {
        this.keys = keys;
        this.password = password.clone();
        this.providers = providers;
    }

    /**
     * The signed request.
     *
     * @throws org.valise.security.SecurityRefusal KEYS_UNREADABLE, KEYS_NOT_CERTIFIED, KEYS_NOT_LISTED
     */
    public SignedRequest sign(JoiningRequest request, Instant now) {
        KeyRing ring = KeyRing.open(keys, password, providers, Clock.fixed(now, ZoneOffset.UTC));
        return SignedRequest.of(request, ring.select(trust(request.getMember())).signer());
    }

    private MemberTrust trust(DirectoryMember entry) {
        EntryCertificates certificates = EntryCertificates.of(entry);
        Set<Suite> suites = EnumSet.noneOf(Suite.class);
        entry.getSuite().forEach(name -> suites.add(Suite.named(name)));
        return new MemberTrust(
                entry.getCode(),
                certificates.authorities(),
                certificates.byUse(),
                suites,
                new RevocationPolicy(new Revocations(), UnknownRevocation.ACCEPT),
                providers);
    }
}
