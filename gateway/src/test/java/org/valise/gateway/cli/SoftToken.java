package org.valise.gateway.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of SoftHSM 2, where it is installed; elsewhere its tests are skipped. SoftHSM looks for tokens once, when it is
 * loaded: there is one for all tests of a process.
 *
 * @param library SoftHSM's
 * @param slot the token's
 */
record SoftToken(Path library, long slot) {
    static final String PIN = "271828";

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

    /** Made when a test first asks for it. */
    private static final class Only {
        private static final long SLOT = make();
    }

    static SoftToken create() throws IOException {
        Path library = PLACES.stream().filter(Files::isReadable).findFirst().orElse(Path.of(""));
        assumeTrue(Files.isReadable(library), "SoftHSM 2 is not installed (Debian: softhsm2); skipped.");
        assumeTrue(System.getenv("SOFTHSM2_CONF") != null, "SOFTHSM2_CONF is not set; skipped.");
        return new SoftToken(library, Only.SLOT);
    }

    private static long make() {
        try {
            Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
            Path tokens = Files.createDirectories(settings.resolveSibling("tokens"));
            Files.writeString(
                    settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            Process process = new ProcessBuilder(
                            "softhsm2-util",
                            "--init-token",
                            "--free",
                            "--label",
                            "node-" + ProcessHandle.current().pid(),
                            "--pin",
                            PIN,
                            "--so-pin",
                            "314159265")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher slot = Pattern.compile("slot ([0-9]+)\\s*$").matcher(said.strip());
            if (process.waitFor() != 0 || !slot.find()) {
                throw new IllegalStateException(said);
            }
            return Long.parseLong(slot.group(1));
        } catch (IOException unusable) {
            throw new IllegalStateException(unusable);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
