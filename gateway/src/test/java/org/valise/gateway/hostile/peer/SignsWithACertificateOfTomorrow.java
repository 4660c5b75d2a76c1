package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.security.sign.Signer;

final class SignsWithACertificateOfTomorrow extends SignedAnew {
    SignsWithACertificateOfTomorrow() {
        super("signs with a listed certificate before its first day", "CERTIFICATE_NOT_YET_VALID");
    }

    @Override
    Signer signer(Scene scene) {
        return scene.certified().early();
    }
}
