package org.valise.gateway.setup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.RevokedRegister;
import org.valise.security.keys.RevokingAuthority;
import org.valise.security.providers.CryptoProviders;

/**
 * A member's own certificate authority in a folder: {@code ca.p12}, its password, {@code revoked.txt} with what it has
 * revoked, {@code ca.pem} for others, and perhaps {@code crl-url}: where it says that its lists can be fetched.
 */
public final class AuthorityFolder {
    private static final String KEY = "ca.p12";
    private static final String PASSWORD = "password";
    private static final String LISTS = "crl-url";

    private AuthorityFolder() {}

    /** Makes a new authority; the folder must not hold one yet. */
    public static MemberAuthority create(
            Path folder, String member, String organisation, CryptoProviders providers, Instant now)
            throws IOException {
        PrivateFiles.folder(folder);
        char[] password = NodeKeyFiles.newPassword(providers);
        PrivateFiles.write(folder.resolve(PASSWORD), password);
        MemberAuthority authority =
                MemberAuthority.create(folder.resolve(KEY), password, member, organisation, providers, now);
        Files.writeString(folder.resolve("ca.pem"), Certificates.toPem(authority.certificate()));
        register(folder).create();
        return authority;
    }

    /** From now on what the authority issues names the place of its revocation lists. */
    public static void nameLists(Path folder, URI place) throws IOException {
        Files.writeString(folder.resolve(LISTS), place + "\n");
    }

    /** Opens an authority together with what it has revoked. */
    public static RevokingAuthority revoking(Path folder, CryptoProviders providers) throws IOException {
        return new RevokingAuthority(open(folder, providers), register(folder));
    }

    private static RevokedRegister register(Path folder) {
        return new RevokedRegister(folder.resolve("revoked.txt"));
    }

    /** Opens an authority. */
    public static MemberAuthority open(Path folder, CryptoProviders providers) throws IOException {
        MemberAuthority authority =
                MemberAuthority.open(folder.resolve(KEY), PrivateFiles.read(folder.resolve(PASSWORD)), providers);
        Path lists = folder.resolve(LISTS);
        return Files.exists(lists)
                ? authority.naming(URI.create(Files.readString(lists).strip()))
                : authority;
    }
}
