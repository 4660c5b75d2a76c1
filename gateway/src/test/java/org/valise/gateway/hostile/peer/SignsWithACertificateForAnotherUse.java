package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.security.sign.Signer;

final class SignsWithACertificateForAnotherUse extends SignedAnew {
    SignsWithACertificateForAnotherUse() {
        super(
                "signs with a certificate that is listed for signatures and was issued for encryption",
                "CERTIFICATE_WRONG_USAGE");
    }

    @Override
    Signer signer(Scene scene) {
        return scene.certified().otherUse();
    }
}
