package org.valise.exchange.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.policy.CertificateIsNotRevoked;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.asice.AttachmentDigest;
import org.valise.security.asice.SignedManifest;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.Contents;
import org.valise.security.sign.SignatureVerifier;
import org.valise.security.sign.VerifiedSignature;
import org.valise.security.trust.MemberTrust;

/** Whether contents carry the signature of the member that a header names. Thread safe. */
public final class SignatureCheck {
    private final CryptoProviders providers;
    private final SignatureVerifier verifier;
    private final Supplier<Federation> federation;

    public SignatureCheck(CryptoProviders providers, Supplier<Federation> federation) {
        this.providers = providers;
        this.verifier = new SignatureVerifier(providers);
        this.federation = federation;
    }

    /** Verifies, or refuses with the code of the exact cause; where nobody knows about revocation, explained. */
    public VerifiedSignature check(String signer, byte[] header, Contents contents, Instant at) {
        Member member = member(signer);
        SignedManifest manifest = SignedManifest.of(
                header,
                contents.document(),
                contents.order(),
                contents.attachments().stream()
                        .map(entry -> new AttachmentDigest(entry.id(), entry.sha256()))
                        .toList(),
                providers);
        try {
            return verifier.verify(
                    manifest.bytes(),
                    contents.signature(),
                    certificate -> requireUsable(member.trust(), certificate, at));
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        }
    }

    /** The same for a member's detached signature over bytes of another kind. */
    public VerifiedSignature check(String signer, byte[] content, byte[] signature, Instant at) {
        MemberTrust trust = member(signer).trust();
        try {
            return verifier.verify(content, signature, certificate -> requireUsable(trust, certificate, at));
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(refusal);
        }
    }

    private Member member(String signer) {
        return federation
                .get()
                .member(signer)
                .orElseThrow(() -> Refusal.of(Code.SENDER_UNKNOWN, signer + " is no member of the directory."));
    }

    private void requireUsable(MemberTrust signer, X509Certificate certificate, Instant at) {
        Optional<SecurityCode> problem = signer.problem(certificate, CertificateUse.SIGNATURE, at);
        if (problem.equals(Optional.of(SecurityCode.REVOCATION_UNKNOWN))) {
            CertificateIsNotRevoked.explain(federation.get().own(), signer, certificate, at)
                    .enforce();
        }
        signer.checkUsable(certificate, CertificateUse.SIGNATURE, at);
    }
}
