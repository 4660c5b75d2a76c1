package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardKey;

/** A steward's key in a folder: {@code steward.p12}, its password, and {@code steward.pem} for others. */
public final class StewardFolder {
    private static final String KEY = "steward.p12";
    private static final String PASSWORD = "password";

    private StewardFolder() {}

    /** Makes a new key; the folder must not hold one yet. */
    public static StewardKey create(Path folder, String name, CryptoProviders providers, Clock clock)
            throws IOException {
        PrivateFiles.folder(folder);
        char[] password = NodeKeyFiles.newPassword(providers);
        PrivateFiles.write(folder.resolve(PASSWORD), password);
        StewardKey key = StewardKey.create(folder.resolve(KEY), password, name, providers, clock);
        Files.writeString(folder.resolve("steward.pem"), Certificates.toPem(key.certificate()));
        return key;
    }

    /** Opens a key. */
    public static StewardKey open(Path folder, CryptoProviders providers, Clock clock) throws IOException {
        return StewardKey.open(folder.resolve(KEY), PrivateFiles.read(folder.resolve(PASSWORD)), providers, clock);
    }
}
