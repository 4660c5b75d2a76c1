package org.valise.gateway.cli;

import java.nio.file.Path;
import org.valise.gateway.configuration.Configuration;
import picocli.CommandLine.Option;

/** A PKCS#11 token for a new node's keys; all three options or none. */
final class TokenOptions {

    @Option(
            names = "--pkcs11",
            paramLabel = "LIBRARY",
            required = true,
            description = "The PKCS#11 library of a token: the signature key and the classical key are made in it.")
    private Path library = Path.of("");

    @Option(
            names = "--slot",
            paramLabel = "NUMBER",
            required = true,
            description = "The token's slot, as the library counts.")
    private long slot;

    @Option(
            names = "--pin-file",
            paramLabel = "FILE",
            required = true,
            description = "The file with the token's PIN; it stays where it is, and only its owner may read it.")
    private Path pinFile = Path.of("");

    Configuration.Pkcs11 token() {
        return new Configuration.Pkcs11(
                library.toAbsolutePath().normalize(),
                slot,
                pinFile.toAbsolutePath().normalize());
    }
}
