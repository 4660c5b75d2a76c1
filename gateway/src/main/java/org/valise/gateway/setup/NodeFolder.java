package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.valise.exchange.Digests;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.joining.RequestSigning;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.RequestFiles;
import org.valise.security.keys.RevokingAuthority;
import org.valise.security.providers.CryptoProviders;

/**
 * A node's folder: {@code keys/} with key files, their password and the HTTP token, {@code node.yaml},
 * and {@code member.xml} with its signature, the request to be listed in the directory.
 */
public final class NodeFolder {
    static final Duration VALIDITY = Duration.ofDays(730);

    private final Path folder;
    private final CryptoProviders providers;
    private final Optional<Configuration.Pkcs11> token;

    /** A folder whose keys lie all in files. */
    public NodeFolder(Path folder, CryptoProviders providers) {
        this(folder, providers, Optional.empty());
    }

    /** @param token that the providers hold: its node will find the signature key and the classical key there */
    public NodeFolder(Path folder, CryptoProviders providers, Optional<Configuration.Pkcs11> token) {
        this.folder = folder;
        this.providers = providers;
        this.token = token;
    }

    public Path configuration() {
        return folder.resolve("node.yaml");
    }

    public Path entry() {
        return folder.resolve("member.xml");
    }

    /**
     * Makes keys and configuration, and leaves requests for the authority in {@code keys/*.csr}.
     *
     * @param anchor the federation's, whose fingerprint a person has compared; empty when it comes later
     */
    public Map<CertificateUse, byte[]> request(MemberPlan plan, byte[] anchor, Instant now) throws IOException {
        Files.createDirectories(folder);
        char[] password = NodeKeyFiles.newPassword(providers);
        Map<CertificateUse, byte[]> requests =
                NodeKeyFiles.generate(keys(), password, plan.code(), List.of(plan.host()), providers, now);
        PrivateFiles.write(keys().resolve("password"), password);
        PrivateFiles.write(keys().resolve("token"), NodeKeyFiles.newPassword(providers));
        PrivateFiles.write(keys().resolve("desk-token"), NodeKeyFiles.newPassword(providers));
        RequestFiles.write(keys(), requests);
        if (anchor.length > 0) {
            Files.write(folder.resolve("anchor.xml"), anchor);
        }
        Files.writeString(
                configuration(), ConfigurationText.of(plan, anchor.length == 0 ? "" : Digests.sha256(anchor), token));
        return requests;
    }

    /** Puts the authority's certificates in place and writes the signed request to be listed in the directory. */
    public void install(MemberPlan plan, CertificateFiles issued, Instant now) throws IOException {
        char[] password = PrivateFiles.read(keys().resolve("password"));
        NodeKeyFiles.install(keys(), password, issued.authority(), issued.certificates(), providers);
        MemberRequest request = new MemberRequest(plan, issued, RequestFiles.read(keys()));
        new RequestSigning(keys(), password, providers)
                .sign(request.made(now), now)
                .write(entry());
    }

    /** Makes a whole folder with certificates, and a revocation list of the member's own authority. */
    public void create(MemberPlan plan, RevokingAuthority authority, byte[] anchor, Instant now) throws IOException {
        MemberAuthority issuer = authority.authority();
        issuer.requireMember(plan.code());
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        request(plan, anchor, now)
                .forEach((use, request) -> certificates.put(use, issuer.issue(request, use, VALIDITY, now)));
        byte[] list = authority.issueList(now, RevokingAuthority.LIST_VALIDITY);
        install(plan, new CertificateFiles(issuer.certificate(), certificates, List.of(list)), now);
    }

    private Path keys() {
        return folder.resolve("keys");
    }
}
