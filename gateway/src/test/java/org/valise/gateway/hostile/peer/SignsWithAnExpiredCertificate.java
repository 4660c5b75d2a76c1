package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.security.sign.Signer;

final class SignsWithAnExpiredCertificate extends SignedAnew {
    SignsWithAnExpiredCertificate() {
        super("signs with a listed certificate that is past its last day", "CERTIFICATE_EXPIRED");
    }

    @Override
    Signer signer(Scene scene) {
        return scene.certified().expired();
    }
}
