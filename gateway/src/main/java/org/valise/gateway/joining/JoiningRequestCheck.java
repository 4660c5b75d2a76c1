package org.valise.gateway.joining;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.SignatureVerifier;

/**
 * What a steward's program makes sure of before a member is listed. Guarantees that the request is exactly what the holder of
 * a signature key in it signed, that whoever made it holds every key in it, that all certificates are by the authority in it,
 * each for its use and this member, and that the TLS certificate is for the host in it. Does not know whether that
 * authority is the member's: only a person who compares its fingerprint does. Thread safe.
 */
public final class JoiningRequestCheck {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Duration OLD = Duration.ofDays(30);

    private final CryptoProviders providers;
    private final Clock clock;

    public JoiningRequestCheck(CryptoProviders providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * The request, if everything about it is in order.
     *
     * @throws Refusal with a code that begins with REQUEST_
     */
    public CheckedRequest check(SignedRequest signed) {
        Instant now = clock.instant();
        JoiningRequest request = read(signed.xml());
        DirectoryMember member = request.getMember();
        EntryCertificates certificates = certificates(member);
        requireSignature(signed, certificates);
        List<String> warnings = new ArrayList<>(warnings(request, now));
        warnings.addAll(new CertificateRules(member.getCode(), certificates, providers).check(member.getSuite(), now));
        new PossessionRule(certificates, providers).check(request.getKeyRequest());
        EndpointRule.check(member, certificates.of(CertificateUse.TLS));
        warnings.addAll(new RevocationListRule(certificates, providers).check(member.getRevocationList(), now));
        return new CheckedRequest(request.getMade(), member, certificates, warnings);
    }

    private static JoiningRequest read(byte[] xml) {
        try {
            return new DirectoryXml().readRequest(xml);
        } catch (MalformedXml malformed) {
            throw Refusal.of(
                    Code.REQUEST_MALFORMED,
                    malformed.finding().path() + ": " + malformed.finding().message());
        }
    }

    private static EntryCertificates certificates(DirectoryMember member) {
        try {
            return EntryCertificates.of(member);
        } catch (SecurityRefusal malformed) {
            throw refusal(Code.REQUEST_MALFORMED, malformed);
        }
    }

    private void requireSignature(SignedRequest signed, EntryCertificates certificates) {
        try {
            // Attack: a request that was changed on its way, or put together from parts of others.
            new SignatureVerifier(providers).verify(signed.xml(), signed.signature(), signer -> {
                if (!certificates.of(CertificateUse.SIGNATURE).contains(signer)) {
                    throw Refusal.of(
                            Code.REQUEST_SIGNATURE_INVALID,
                            "The request is signed by a key that is not the signature key in its entry.");
                }
            });
        } catch (SecurityRefusal bad) {
            throw refusal(Code.REQUEST_SIGNATURE_INVALID, bad);
        }
    }

    private static List<String> warnings(JoiningRequest request, Instant now) {
        if (request.getMade().isAfter(now.plus(CLOCKS_DIFFER))) {
            return List.of("The request says that it was made at " + request.getMade()
                    + ", later than now: compare the clocks.");
        }
        long days = Duration.between(request.getMade(), now).toDays();
        return days > OLD.toDays()
                ? List.of("The request is " + days + " days old: ask whether it is the member's last one.")
                : List.of();
    }

    static Refusal refusal(Code code, SecurityRefusal cause) {
        return Refusal.of(code, cause.code() + ": " + cause.getMessage());
    }
}
