package org.valise.gateway.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.KeyProviders;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.CertificateFiles;
import org.valise.gateway.setup.KeyRenewal;
import org.valise.security.keys.Generation;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the next generation of a node's keys. */
@Command(
        name = "renew",
        description = "Make the next generation of keys, beside the present ones.",
        mixinStandardHelpOptions = true)
final class KeysRenewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Option(
            names = "--ca",
            paramLabel = "FOLDER",
            description = "The member's authority of 'valise ca'; without it requests are left in keys/N/*.csr.")
    private @Nullable Path ca;

    @Option(
            names = "--install",
            paramLabel = "FOLDER",
            description = "Second step without --ca: take ca.pem and the certificates from this folder, as for 'init'.")
    private @Nullable Path install;

    @Option(
            names = "--begins-in",
            paramLabel = "DAYS",
            defaultValue = "7",
            description =
                    "With --ca: days until the new keys sign, so that the edition reaches every peer before; 7 when not given, 0 when the present keys are not to be trusted.")
    private int days;

    @Option(
            names = "--anyway",
            description =
                    "Make still newer keys although the newest ones are not in use yet, as when these are lost too.")
    private boolean anyway;

    @Override
    public Integer call() throws Exception {
        if (ca != null && install != null) {
            throw new ParameterException(spec.commandLine(), "Give --ca or --install, not both.");
        }
        if (days < 0 || days > 365) {
            throw new ParameterException(spec.commandLine(), "--begins-in lies between 0 and 365 days.");
        }
        Instant now = Clock.systemUTC().instant();
        Configuration configuration = config.read();
        CryptoProviders providers = KeyProviders.of(configuration);
        KeyRenewal renewal = KeysCommand.renewal(configuration, config, providers);
        if (install != null) {
            Generation next = renewal.waiting()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "No keys wait for certificates; run 'valise keys renew' first."));
            renewal.install(next, CertificateFiles.read(install), now);
            return renewed(next);
        }
        if (!anyway && renewal.waiting().isEmpty()) {
            new PendingKeys(configuration, renewal.inventory()).requireNone(Clock.systemUTC());
        }
        if (ca != null) {
            return renewed(
                    renewal.certify(AuthorityFolder.revoking(ca, providers), now, now.plus(Duration.ofDays(days))));
        }
        Generation next = renewal.request(now);
        Valise.out(spec)
                .println("Generation " + next.number() + ": have your authority sign "
                        + renewal.inventory().folder(next.number()).orElseThrow()
                        + "/*.csr, then run the same command with --install FOLDER.");
        return Exit.DONE;
    }

    private int renewed(Generation next) {
        var out = Valise.out(spec);
        out.println("Generation " + next.number() + " is certified. The present keys stay in use.");
        out.println("  1. Hand " + KeysCommand.handedOver(config) + " to a steward: they list both generations.");
        out.println("  2. When that edition is in force, the node signs with the new keys by itself.");
        out.println("  3. Later: valise keys entry, an edition without the old keys, valise keys retire.");
        return Exit.DONE;
    }
}
