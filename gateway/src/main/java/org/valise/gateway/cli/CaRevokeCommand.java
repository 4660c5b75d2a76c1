package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.RevocationReason;
import org.valise.security.keys.RevokedEntry;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a certificate back. */
@Command(
        name = "revoke",
        description = "Take a certificate back, for ever. Others know it when they have the next revocation list.",
        mixinStandardHelpOptions = true)
final class CaRevokeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CERTIFICATE", description = "The certificate, PEM.")
    private Path certificate = Path.of("");

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            required = true,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private RevocationReason reason = RevocationReason.UNSPECIFIED;

    @Option(names = "--ca", paramLabel = "FOLDER", defaultValue = "ca", description = "The authority's folder.")
    private Path ca = Path.of("ca");

    @Override
    public Integer call() throws Exception {
        RevokedEntry entry = AuthorityFolder.revoking(ca, CryptoProviders.choose())
                .revoke(
                        Certificates.fromPem(Files.readString(certificate)),
                        reason,
                        Clock.systemUTC().instant());
        var out = Valise.out(spec);
        out.println("Revoked " + entry.serial().toString(16) + " since " + entry.at() + ", " + entry.reason());
        out.println("  Now issue a revocation list, and hand it out: valise ca crl --ca " + ca + " --out ca.crl");
        return Exit.DONE;
    }
}
