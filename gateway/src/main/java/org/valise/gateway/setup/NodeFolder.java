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
import org.valise.exchange.Digests;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.RequestFiles;
import org.valise.security.providers.CryptoProviders;

/**
 * A node's folder: {@code keys/} with key files, their password and the HTTP token, {@code node.yaml},
 * and {@code member.xml}, its entry for the directory.
 */
public final class NodeFolder {
    static final Duration VALIDITY = Duration.ofDays(730);

    private final Path folder;
    private final CryptoProviders providers;

    public NodeFolder(Path folder, CryptoProviders providers) {
        this.folder = folder;
        this.providers = providers;
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
                configuration(), ConfigurationText.of(plan, anchor.length == 0 ? "" : Digests.sha256(anchor)));
        return requests;
    }

    /** Puts the authority's certificates in place and writes the entry for the directory. */
    public void install(
            MemberPlan plan, X509Certificate authority, Map<CertificateUse, X509Certificate> certificates, Instant now)
            throws IOException {
        NodeKeyFiles.install(keys(), PrivateFiles.read(keys().resolve("password")), authority, certificates, providers);
        Files.write(entry(), DirectoryDraft.entry(plan, authority, certificates, RequestFiles.read(keys()), now));
    }

    /** Makes a whole folder with certificates of the member's own authority. */
    public void create(MemberPlan plan, MemberAuthority authority, byte[] anchor, Instant now) throws IOException {
        authority.requireMember(plan.code());
        Map<CertificateUse, X509Certificate> certificates = new EnumMap<>(CertificateUse.class);
        request(plan, anchor, now)
                .forEach((use, request) -> certificates.put(use, authority.issue(request, use, VALIDITY, now)));
        install(plan, authority.certificate(), certificates, now);
    }

    private Path keys() {
        return folder.resolve("keys");
    }
}
