package org.valise.gateway.setup;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Anchor;
import org.valise.schemas.v1.Steward;
import org.valise.schemas.v1.Stewards;
import org.valise.security.certificates.Certificates;

/** Writes the file in which belief in a federation begins. */
public final class AnchorFile {

    private AnchorFile() {}

    /**
     * The anchor of a federation.
     *
     * @param required how many of the stewards must sign
     */
    public static byte[] of(String federation, int required, List<X509Certificate> stewards) {
        Anchor anchor = new Anchor();
        anchor.setFederation(federation);
        anchor.setStewards(new Stewards());
        anchor.getStewards().setRequired(required);
        for (X509Certificate certificate : stewards) {
            Steward steward = new Steward();
            steward.setName(name(certificate));
            steward.setCertificate(Certificates.toDer(certificate));
            anchor.getStewards().getSteward().add(steward);
        }
        return new DirectoryXml().write(anchor);
    }

    private static String name(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
        return name.startsWith("CN=") ? name.substring(3) : name;
    }
}
