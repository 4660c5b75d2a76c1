package org.valise.gateway.directory;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.Set;
import java.util.stream.Collectors;
import org.valise.schemas.v1.DirectoryMember;

/** What revocation lists in an entry say of themselves; nothing here is verified. */
final class RevocationWords {
    private RevocationWords() {}

    static String of(DirectoryMember member) {
        return member.getRevocationList().stream()
                .map(RevocationWords::of)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String of(byte[] der) {
        try {
            X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
            int revoked = list.getRevokedCertificates() == null
                    ? 0
                    : Set.copyOf(list.getRevokedCertificates()).size();
            return "of " + Words.day(list.getThisUpdate()) + ", next due "
                    + (list.getNextUpdate() == null ? "never" : Words.day(list.getNextUpdate())) + ", "
                    + (revoked == 1 ? "1 certificate revoked" : revoked + " certificates revoked");
        } catch (GeneralSecurityException unreadable) {
            return "one that cannot be read";
        }
    }
}
