package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.security.sign.Signer;

final class SignsWithASelfSignedCertificate extends SignedAnew {
    SignsWithASelfSignedCertificate() {
        super("signs with a certificate that nobody issued but itself", "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    Signer signer(Scene scene) {
        return scene.certified().selfSigned();
    }
}
