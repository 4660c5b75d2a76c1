package org.valise.exchange.directory;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.DirectoryName;
import org.valise.schemas.v1.MemberState;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.trust.MemberTrust;

/** Reads one member's entry of a directory. */
final class MemberReader {
    private final CryptoProviders providers;
    private final RevocationPolicy revocation;

    MemberReader(CryptoProviders providers, RevocationPolicy revocation) {
        this.providers = providers;
        this.revocation = revocation;
    }

    Member read(DirectoryMember entry) {
        Set<Suite> suites = EnumSet.noneOf(Suite.class);
        entry.getSuite().forEach(name -> suites.add(Suite.named(name)));
        Map<CertificateUse, List<X509Certificate>> certificates = new EnumMap<>(CertificateUse.class);
        for (DirectoryCertificate listed : entry.getCertificate()) {
            certificates
                    .computeIfAbsent(CertificateUse.valueOf(listed.getUse().name()), use -> new ArrayList<>())
                    .add(Certificates.fromDer(listed.getValue()));
        }
        List<X509Certificate> authorities =
                entry.getCaCertificate().stream().map(Certificates::fromDer).toList();
        return new Member(
                entry.getCode(),
                entry.getKind().name(),
                entry.getState() == MemberState.ACTIVE,
                names(entry.getName()),
                entry.getEndpoint() == null ? "" : entry.getEndpoint().getHost(),
                entry.getEndpoint() == null ? 0 : entry.getEndpoint().getPort(),
                entry.isIsRelay(),
                Optional.ofNullable(entry.getRelay()),
                ContactReader.agencies(entry.getAgency()),
                ContactReader.contacts(entry.getContact()),
                List.copyOf(entry.getRevocationList()),
                new MemberTrust(entry.getCode(), authorities, certificates, suites, revocation, providers));
    }

    static Map<String, String> names(List<DirectoryName> names) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        names.forEach(name -> byLanguage.put(name.getLang(), name.getValue()));
        return byLanguage;
    }
}
