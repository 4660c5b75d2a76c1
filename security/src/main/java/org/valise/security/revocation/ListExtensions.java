package org.valise.security.revocation;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * The extensions of a revocation list and its entries (RFC 5280, 5.2 and 5.3). Lets pass only what leaves the list complete:
 * a certificate that is missing in a part of a list is not a good one.
 */
final class ListExtensions {
    private static final int MOST_NUMBER_BITS = 20 * Byte.SIZE - 1;

    private static final String NO_NUMBER = "it has no number (CRL number, RFC 5280, 5.2.3)";

    private ListExtensions() {}

    static BigInteger numberOfCompleteList(@Nullable Extensions extensions) {
        if (extensions == null) {
            throw Malformed.because(NO_NUMBER);
        }
        for (ASN1ObjectIdentifier type : extensions.getExtensionOIDs()) {
            check(type, extensions.getExtension(type));
        }
        Extension number = extensions.getExtension(Extension.cRLNumber);
        Malformed.require(number != null, NO_NUMBER);
        BigInteger value = ASN1Integer.getInstance(number.getParsedValue()).getValue();
        Malformed.require(
                value.signum() >= 0 && value.bitLength() <= MOST_NUMBER_BITS,
                "its number is negative or longer than 20 bytes");
        return value;
    }

    private static void check(ASN1ObjectIdentifier type, Extension extension) {
        if (type.equals(Extension.deltaCRLIndicator)) {
            throw unsupported("it is a delta list, which names changes only");
        }
        if (type.equals(Extension.issuingDistributionPoint)) {
            requireComplete(IssuingDistributionPoint.getInstance(extension.getParsedValue()));
        } else if (extension.isCritical()
                && !type.equals(Extension.cRLNumber)
                && !type.equals(Extension.authorityKeyIdentifier)) {
            throw unsupported("it has a critical extension that is not known here, " + type);
        }
    }

    private static void requireComplete(IssuingDistributionPoint scope) {
        if (scope.isIndirectCRL()) {
            throw unsupported("it is an indirect list, for certificates of other authorities");
        }
        if (scope.getDistributionPoint() != null
                || scope.getOnlySomeReasons() != null
                || scope.onlyContainsCACerts()
                || scope.onlyContainsAttributeCerts()) {
            throw unsupported("it is a part of a list");
        }
    }

    static void checkEntry(@Nullable Extensions extensions) {
        if (extensions == null) {
            return;
        }
        for (ASN1ObjectIdentifier type : extensions.getExtensionOIDs()) {
            if (type.equals(Extension.certificateIssuer)) {
                throw unsupported("it names a certificate of another authority");
            }
            if (extensions.getExtension(type).isCritical() && !type.equals(Extension.reasonCode)) {
                throw unsupported("an entry has a critical extension that is not known here, " + type);
            }
        }
    }

    private static SecurityRefusal unsupported(String what) {
        return new SecurityRefusal(
                SecurityCode.CRL_UNSUPPORTED,
                "Not a complete revocation list: " + what + "; its authority must issue a complete one.");
    }
}
