package org.valise.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.valise.exchange.directory.Member;
import org.valise.gateway.EditionSeen;
import org.valise.gateway.KeyProviders;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.joining.SignedRequest;
import org.valise.gateway.setup.KeyRenewal;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.keys.Generation;
import org.valise.security.keys.GenerationChoice;
import org.valise.security.keys.KeyInventory;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.trust.MemberTrust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The generations of a node's keys. */
@Command(
        name = "keys",
        description = "List, renew and lay aside the keys of a node.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = KeysRenewCommand.class)
final class KeysCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            description = "Show every generation of keys, and what to do about it.",
            mixinStandardHelpOptions = true)
    int list(@Mixin ConfigOption config) throws Exception {
        Configuration configuration = config.read();
        CryptoProviders providers = KeyProviders.of(configuration);
        Optional<MemberTrust> own = own(configuration, Valise.out(spec));
        KeyInventory inventory = renewal(configuration, config, providers).inventory();
        new KeyTable(inventory, own, chosen(inventory, own), Clock.systemUTC().instant()).print(Valise.out(spec));
        return Exit.DONE;
    }

    @Command(
            name = "entry",
            description = "Write member.xml again without one generation, for the edition that drops it.",
            mixinStandardHelpOptions = true)
    int entry(
            @Parameters(paramLabel = "N", description = "The generation to leave out.") int number,
            @Mixin ConfigOption config)
            throws Exception {
        Configuration configuration = config.read();
        renewal(configuration, config, KeyProviders.of(configuration))
                .leaveOut(number, Clock.systemUTC().instant());
        Valise.out(spec).println("Written: " + handedOver(config) + "; hand both to a steward.");
        return Exit.DONE;
    }

    @Command(
            name = "retire",
            description =
                    "Lay a generation aside that the directory lists no more. It still opens the archive, and nothing that arrives.",
            mixinStandardHelpOptions = true)
    int retire(
            @Parameters(paramLabel = "N", description = "The generation's number.") int number,
            @Mixin ConfigOption config)
            throws Exception {
        Configuration configuration = config.read();
        CryptoProviders providers = KeyProviders.of(configuration);
        Optional<MemberTrust> own = own(configuration, Valise.out(spec));
        KeyInventory inventory = renewal(configuration, config, providers).inventory();
        Optional<Generation> inUse = chosen(inventory, own);
        // Without a generation in use the last good key might be the one that is laid aside.
        if (own.isEmpty() || inUse.isEmpty()) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_NOT_LISTED,
                    "The directory lists no generation of these keys, so none can be laid aside; have one published"
                            + " first.");
        }
        inventory.retire(number, own.get(), inUse);
        Valise.out(spec)
                .println("Generation " + number + " lies in "
                        + configuration.keys().folder().resolve("retired/" + number)
                        + ". Keep it there as long as messages sealed to it must be readable.");
        return Exit.DONE;
    }

    static KeyRenewal renewal(Configuration configuration, ConfigOption config, CryptoProviders providers)
            throws IOException {
        return new KeyRenewal(configuration, entryFile(config), providers);
    }

    static Path entryFile(ConfigOption config) {
        return config.file().toAbsolutePath().resolveSibling("member.xml");
    }

    /** What a steward needs: the entry, and the signature without which it is refused. */
    static String handedOver(ConfigOption config) {
        Path entry = entryFile(config);
        return entry + " and " + SignedRequest.beside(entry);
    }

    /** What the directory in force lists for this node's member; says which edition that is. */
    private static Optional<MemberTrust> own(Configuration configuration, PrintWriter out) throws Exception {
        EditionSeen seen = EditionSeen.of(configuration, Clock.systemUTC());
        out.println("By " + seen.where() + ".");
        return seen.federation().member(configuration.member()).map(Member::trust);
    }

    private static Optional<Generation> chosen(KeyInventory inventory, Optional<MemberTrust> own) {
        return own.flatMap(listing -> GenerationChoice.choose(
                inventory.generations(), listing, Clock.systemUTC().instant()));
    }
}
