package org.valise.gateway.joining;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.v1.KeyRequest;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.PossessionProof;
import org.valise.security.providers.CryptoProviders;

/** For every certificate in an entry a certification request by the holder of its key, and none for anything else. */
record PossessionRule(EntryCertificates certificates, CryptoProviders providers) {

    /** Refuses with REQUEST_KEY_UNPROVEN. */
    void check(List<KeyRequest> requests) {
        for (Map.Entry<CertificateUse, List<X509Certificate>> listed :
                certificates.byUse().entrySet()) {
            List<byte[]> proofs = requests.stream()
                    .filter(request ->
                            request.getUse().name().equals(listed.getKey().name()))
                    .map(KeyRequest::getRequest)
                    .toList();
            for (X509Certificate certificate : listed.getValue()) {
                // Attack: another member's certificate in one's own entry, so that what is sealed to it goes astray.
                requireOne(proofs, certificate, listed.getKey());
            }
            if (proofs.size() > listed.getValue().size()) {
                throw Refusal.of(
                        Code.REQUEST_KEY_UNPROVEN,
                        "The request has more keys for " + listed.getKey() + " than certificates.");
            }
        }
    }

    private void requireOne(List<byte[]> proofs, X509Certificate certificate, CertificateUse use) {
        Optional<SecurityRefusal> last = Optional.empty();
        for (byte[] proof : proofs) {
            try {
                new PossessionProof(providers)
                        .check(proof, certificate, use, certificates.of(CertificateUse.SIGNATURE));
                return;
            } catch (SecurityRefusal unproven) {
                last = Optional.of(unproven);
            }
        }
        throw last.map(unproven -> JoiningRequestCheck.refusal(Code.REQUEST_KEY_UNPROVEN, unproven))
                .orElseGet(() -> Refusal.of(
                        Code.REQUEST_KEY_UNPROVEN, "Nothing shows that the member holds the key for " + use + "."));
    }
}
