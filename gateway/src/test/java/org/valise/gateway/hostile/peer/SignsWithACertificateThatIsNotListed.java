package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Scene;
import org.valise.security.sign.Signer;

final class SignsWithACertificateThatIsNotListed extends SignedAnew {
    SignsWithACertificateThatIsNotListed() {
        super("signs with a certificate of its own authority that the directory does not list", "SIGNER_UNKNOWN");
    }

    @Override
    Signer signer(Scene scene) {
        return scene.certified().unlisted();
    }
}
