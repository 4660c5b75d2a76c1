package org.valise.gateway.setup;

import java.security.cert.X509Certificate;
import java.util.List;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Anchor;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.Steward;
import org.valise.schemas.v1.Stewards;
import org.valise.security.certificates.Certificates;

/** Writes the file in which belief in a federation begins. */
public final class AnchorFile {

    private AnchorFile() {}

    /**
     * The anchor of a new federation.
     *
     * @param required how many of the stewards must sign
     */
    public static byte[] of(String federation, int required, List<X509Certificate> stewards) {
        Stewards listed = new Stewards();
        listed.setRequired(required);
        stewards.forEach(certificate -> listed.getSteward().add(steward(certificate)));
        return of(federation, listed);
    }

    /** The anchor for whoever joins now: the stewards as an edition lists them. */
    public static byte[] of(Directory edition) {
        return of(edition.getFederation(), edition.getStewards());
    }

    /** A SHA-256 in groups of four digits, as it is read out. */
    public static String readable(String fingerprint) {
        return fingerprint.replaceAll("(.{4})(?!$)", "$1 ");
    }

    static Steward steward(X509Certificate certificate) {
        Steward steward = new Steward();
        steward.setName(org.valise.security.steward.Stewards.name(certificate));
        steward.setCertificate(Certificates.toDer(certificate));
        return steward;
    }

    private static byte[] of(String federation, Stewards stewards) {
        Anchor anchor = new Anchor();
        anchor.setFederation(federation);
        anchor.setStewards(stewards);
        return new DirectoryXml().write(anchor);
    }
}
