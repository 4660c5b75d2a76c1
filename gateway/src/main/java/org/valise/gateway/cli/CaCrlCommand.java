package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.security.keys.RevokingAuthority;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Issues the next revocation list. */
@Command(
        name = "crl",
        description = "Issue the next revocation list: all that was revoked until now, signed, for some days.",
        mixinStandardHelpOptions = true)
final class CaCrlCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 3653;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The revocation list, DER.")
    private Path out = Path.of("");

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            defaultValue = "" + RevokingAuthority.LIST_DAYS,
            description =
                    "For how long it is good; ${DEFAULT-VALUE} days when not given. Issue the next one every week.")
    private int days;

    @Option(names = "--ca", paramLabel = "FOLDER", defaultValue = "ca", description = "The authority's folder.")
    private Path ca = Path.of("ca");

    @Override
    public Integer call() throws Exception {
        if (days < 1 || days > MOST_DAYS) {
            throw new ParameterException(spec.commandLine(), "--days is a number from 1 to " + MOST_DAYS + ".");
        }
        RevokingAuthority authority = AuthorityFolder.revoking(ca, CryptoProviders.choose());
        Instant now = Clock.systemUTC().instant();
        Duration validity = Duration.ofDays(days);
        Files.write(out, authority.issueList(now, validity));
        var revoked = authority.register().read();
        var console = Valise.out(spec);
        console.println("Issued " + out + ": list number " + revoked.lastNumber() + ", revoked certificates: "
                + revoked.entries().size());
        console.println("  Hand out the next one before " + now.plus(validity)
                + "; afterwards others may refuse this authority's certificates.");
        return Exit.DONE;
    }
}
