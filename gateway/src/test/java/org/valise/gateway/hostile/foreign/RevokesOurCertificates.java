package org.valise.gateway.hostile.foreign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.valise.gateway.hostile.Abroad;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.security.providers.CryptoProviders;

final class RevokesOurCertificates extends Misbehaviour {
    RevokesOurCertificates() {
        super("announces a revocation list of its own authority as that of a member of ours", "CRL_WRONG_ISSUER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] list = AuthorityFolder.revoking(scene.abroad().folder("ca-" + Abroad.MEMBER), CryptoProviders.choose())
                .issueList(scene.federation().now(), Duration.ofDays(30));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(Scene.HONEST.length());
        content.write(Scene.HONEST.getBytes(StandardCharsets.US_ASCII));
        content.write(list);
        return scene.refusal(scene.abroad().relay(), Abroad.announcement(2, content.toByteArray()));
    }
}
