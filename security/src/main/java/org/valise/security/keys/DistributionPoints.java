package org.valise.security.keys;

import java.net.URI;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** Where an authority's revocation lists can be fetched, as a certificate says it (RFC 5280, 4.2.1.13). */
final class DistributionPoints {
    private DistributionPoints() {}

    static CRLDistPoint of(URI place) {
        GeneralNames names =
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, place.toASCIIString()));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)});
    }
}
