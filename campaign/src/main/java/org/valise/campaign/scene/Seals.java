package org.valise.campaign.scene;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.campaign.check.Archive;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.evidence.EvidenceRecord;
import org.valise.schemas.evidence.EvidenceXml;
import org.valise.schemas.evidence.Reason;
import org.valise.security.SecurityRefusal;
import org.valise.security.asice.SignedManifest;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.Contents;
import org.valise.security.sign.SignatureVerifier;

/**
 * Judges evidence as a third party can: it is signed by a key that the issuer's authority has certified, and it says what the archive's
 * columns say of it. Does not ask whether that key was listed at that time: nodes ask, before they record.
 */
public final class Seals {
    private final Map<String, X509Certificate> authorities;
    private final CryptoProviders providers;
    private final SignatureVerifier verifier;

    /**
     * For one federation.
     *
     * @param authorities by member
     */
    public Seals(Map<String, X509Certificate> authorities, CryptoProviders providers) {
        this.authorities = Map.copyOf(authorities);
        this.providers = providers;
        this.verifier = new SignatureVerifier(providers);
    }

    Archive.Evidence judged(Archive.Evidence told, byte[] header, byte[] contents) {
        return new Archive.Evidence(
                told.about(),
                told.statement(),
                told.origin(),
                told.event(),
                told.issuer(),
                told.envelope(),
                told.code(),
                flaw(told, header, contents));
    }

    private Optional<String> flaw(Archive.Evidence told, byte[] header, byte[] contents) {
        try {
            Contents signed = Contents.decode(contents);
            byte[] manifest = SignedManifest.of(header, signed.document(), List.of(), providers)
                    .bytes();
            X509Certificate signer =
                    verifier.verify(manifest, signed.signature(), any -> {}).certificate();
            signer.verify(Optional.ofNullable(authorities.get(told.issuer()))
                    .orElseThrow(() -> new GeneralSecurityException("no authority of " + told.issuer()))
                    .getPublicKey());
            return says(EvidenceXml.read(signed.document()), told)
                    ? Optional.empty()
                    : Optional.of("not what the archive says of it");
        } catch (SecurityRefusal | GeneralSecurityException | MalformedXml bad) {
            return Optional.of("not signed by " + told.issuer() + ": " + bad);
        }
    }

    private static boolean says(EvidenceRecord record, Archive.Evidence told) {
        return record.eventId().equals(told.statement())
                && record.messageId().equals(told.about())
                && record.sender().equals(told.origin())
                && record.issuer().equals(told.issuer())
                && record.event().elementText().equals(told.event())
                && record.envelopeDigest().equals(told.envelope())
                && record.reason().map(Reason::code).equals(told.code());
    }
}
