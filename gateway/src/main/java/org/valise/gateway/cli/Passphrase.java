package org.valise.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The passphrase of a backup. */
final class Passphrase {
    private static final int SHORTEST = 16;

    @Option(
            names = "--passphrase-file",
            required = true,
            paramLabel = "FILE",
            description =
                    "The first line is the passphrase, of 16 characters at least. Keep it elsewhere than the backup.")
    private Path file = Path.of("");

    char[] read() throws IOException {
        String first = Files.readString(file).lines().findFirst().orElse("").strip();
        if (first.length() < SHORTEST) {
            throw new TypeConversionException("the passphrase has fewer than " + SHORTEST + " characters");
        }
        return first.toCharArray();
    }
}
