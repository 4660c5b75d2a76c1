package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.security.sign.Signer;

final class SignsWithACertificateOfAnotherAuthority extends SignedAnew {
    SignsWithACertificateOfAnotherAuthority() {
        super(
                "signs with a listed certificate of another authority that has the same name as its own",
                "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    Signer signer(Scene scene) {
        return scene.certified().otherIssuer();
    }
}
