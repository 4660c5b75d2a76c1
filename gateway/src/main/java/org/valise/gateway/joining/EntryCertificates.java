package org.valise.gateway.joining;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;

/**
 * The certificates in a member's entry. Nothing is checked but their encoding.
 *
 * @param authorities of the member's certificate authorities
 * @param byUse of its node, in the entry's order
 */
public record EntryCertificates(List<X509Certificate> authorities, Map<CertificateUse, List<X509Certificate>> byUse) {

    public EntryCertificates {
        authorities = List.copyOf(authorities);
        byUse = Collections.unmodifiableMap(new TreeMap<>(byUse));
    }

    /**
     * Reads an entry.
     *
     * @throws org.valise.security.SecurityRefusal CERTIFICATE_MALFORMED
     */
    public static EntryCertificates of(DirectoryMember entry) {
        Map<CertificateUse, List<X509Certificate>> byUse = new EnumMap<>(CertificateUse.class);
        for (DirectoryCertificate listed : entry.getCertificate()) {
            byUse.computeIfAbsent(CertificateUse.valueOf(listed.getUse().name()), use -> new ArrayList<>())
                    .add(Certificates.fromDer(listed.getValue()));
        }
        return new EntryCertificates(
                entry.getCaCertificate().stream().map(Certificates::fromDer).toList(), byUse);
    }

    /** The certificates for a use. */
    public List<X509Certificate> of(CertificateUse use) {
        return byUse.getOrDefault(use, List.of());
    }
}
