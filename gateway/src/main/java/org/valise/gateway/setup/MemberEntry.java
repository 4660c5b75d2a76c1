package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.Generation;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationList;
import org.valise.security.revocation.Revocations;

/** What a member asks the stewards to list, {@code member.xml}, when its keys change. */
final class MemberEntry {
    private final JoiningRequest request;

    private MemberEntry(JoiningRequest request) {
        this.request = request;
    }

    static MemberEntry read(Path file) throws IOException {
        return new MemberEntry(new DirectoryXml().readRequest(Files.readAllBytes(file)));
    }

    /** Where peers reach the member's broker. */
    String host() {
        return member().getEndpoint().getHost();
    }

    /** Adds an authority's certificate unless it is there. */
    MemberEntry withAuthority(X509Certificate authority) {
        byte[] der = Certificates.toDer(authority);
        List<byte[]> listed = member().getCaCertificate();
        if (listed.stream().noneMatch(known -> Arrays.equals(known, der))) {
            listed.add(der);
        }
        return this;
    }

    /**
     * Puts each list in the place of the former one of its authority.
     *
     * @throws org.valise.security.SecurityRefusal CRL_ROLLBACK if the former one is newer; what reading a list refuses with
     */
    MemberEntry withRevocationLists(List<byte[]> lists, CryptoProviders providers, Instant now) {
        List<X509Certificate> authorities =
                member().getCaCertificate().stream().map(Certificates::fromDer).toList();
        Revocations newest = new Revocations();
        List<byte[]> listed = member().getRevocationList();
        Stream.concat(listed.stream(), lists.stream())
                .forEach(der -> newest.accept(RevocationList.read(der, authorities, providers), now));
        listed.clear();
        newest.lists().stream()
                .sorted(Comparator.comparing(list -> list.issuer().keyDigest()))
                .forEach(list -> listed.add(list.der()));
        return this;
    }

    /** The entry with the certificates of just these generations, and the request of each key. */
    JoiningRequest listing(Map<Generation, Map<CertificateUse, byte[]>> generations, Instant now) {
        var listed = member().getCertificate();
        listed.clear();
        request.getKeyRequest().clear();
        request.setMade(now.truncatedTo(ChronoUnit.SECONDS));
        for (CertificateUse use : CertificateUse.values()) {
            generations
                    .keySet()
                    .forEach(generation -> listed.add(MemberRequest.listed(use, generation.certificate(use))));
        }
        generations
                .values()
                .forEach(requests -> requests.forEach(
                        (use, bytes) -> request.getKeyRequest().add(MemberRequest.keyRequest(use, bytes))));
        return request;
    }

    private DirectoryMember member() {
        return request.getMember();
    }
}
