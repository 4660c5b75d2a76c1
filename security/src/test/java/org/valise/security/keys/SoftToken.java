package org.valise.security.keys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.valise.security.providers.Token;

/**
 * Tokens of SoftHSM 2, where it is installed; elsewhere its tests are skipped. SoftHSM reads its settings when it is
 * loaded, once in a process, from where the environment says: the build names a file below {@code target}.
 */
final class SoftToken {
    static final char[] PIN = "271828".toCharArray();
    private static final List<String> LABELS = List.of("main", "other", "locked", "gone");
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

    private SoftToken() {}

    static Path library() {
        return PLACES.stream().filter(Files::isReadable).findFirst().orElseGet(() -> {
            assumeTrue(false, "SoftHSM 2 is not installed (Debian: softhsm2); tests of tokens are skipped.");
            return Path.of("");
        });
    }

    /** The file of SoftHSM's settings, with its folder for tokens. */
    private static Path settings() throws IOException {
        String named = System.getenv("SOFTHSM2_CONF");
        assumeTrue(named != null, "SOFTHSM2_CONF is not set; tests of tokens are skipped.");
        Path file = Path.of(named);
        Path tokens = file.resolveSibling("tokens");
        Files.createDirectories(tokens);
        Files.writeString(
                file, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        return file;
    }

    /** The slots by label; all tokens are made before the library is loaded, which looks for tokens only then. */
    private static final class Slots {
        private static final Map<String, Long> ALL =
                LABELS.stream().collect(Collectors.toUnmodifiableMap(label -> label, SoftToken::create));
    }

    static long slot(String label) {
        library();
        return Slots.ALL.get(label);
    }

    static Token open(String label) {
        return Token.open(library(), slot(label), PIN);
    }

    /** What an unplugged token is to the programs that use it. */
    static void delete(String label) {
        softhsm("--delete-token", "--token", unique(label));
    }

    private static long create(String label) {
        String said = softhsm(
                "--init-token", "--free", "--label", unique(label), "--pin", new String(PIN), "--so-pin", "314159265");
        Matcher slot = Pattern.compile("slot ([0-9]+)\\s*$").matcher(said.strip());
        if (!slot.find()) {
            throw new IllegalStateException(said);
        }
        return Long.parseLong(slot.group(1));
    }

    /** Tokens of earlier runs may still be there. */
    private static String unique(String label) {
        return label + "-" + ProcessHandle.current().pid();
    }

    private static String softhsm(String... words) {
        try {
            List<String> command = new ArrayList<>(List.of("softhsm2-util"));
            command.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            Map<String, String> environment = builder.environment();
            environment.put("SOFTHSM2_CONF", settings().toString());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
