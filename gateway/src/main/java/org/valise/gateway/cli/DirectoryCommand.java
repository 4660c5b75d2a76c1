package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.valise.exchange.directory.DirectoryReader;
import org.valise.exchange.directory.Federation;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.setup.StewardFolder;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The federation directory: a file that people may edit, and that counts once stewards have signed it. */
@Command(
        name = "directory",
        description = "Make, sign and show the federation directory.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = DirectoryNewCommand.class)
final class DirectoryCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "steward", description = "Make a steward's key.", mixinStandardHelpOptions = true)
    int steward(
            @Parameters(paramLabel = "NAME", description = "The steward's name.") String name,
            @Option(names = "--dir", paramLabel = "FOLDER", defaultValue = "steward", description = "The new folder.")
                    Path folder)
            throws Exception {
        StewardKey key = StewardFolder.create(folder, name, CryptoProviders.choose(), Clock.systemUTC());
        Valise.out(spec).println("Steward's key in " + folder + "; every node pins this fingerprint:");
        Valise.out(spec).println("  " + Certificates.fingerprint(key.certificate()));
        return Exit.DONE;
    }

    @Command(name = "sign", description = "Sign a directory as it stands.", mixinStandardHelpOptions = true)
    int sign(
            @Parameters(paramLabel = "FILE", description = "directory.xml") Path file,
            @Option(
                            names = "--steward",
                            paramLabel = "FOLDER",
                            defaultValue = "steward",
                            description = "The steward's folder.")
                    Path folder,
            @Option(names = "--out", paramLabel = "FILE", description = "The signature; FILE.p7s when not given.")
                    Path out)
            throws Exception {
        StewardKey key = StewardFolder.open(folder, CryptoProviders.choose(), Clock.systemUTC());
        Path signature = out == null ? Path.of(file + ".p7s") : out;
        Files.write(signature, key.sign(Files.readAllBytes(file)));
        Valise.out(spec).println("Signed: " + signature);
        return Exit.DONE;
    }

    @Command(name = "show", description = "Verify and show the directory of a node.", mixinStandardHelpOptions = true)
    int show(@Mixin ConfigOption config) throws Exception {
        Configuration configuration = config.read();
        Configuration.Directory source = configuration.directory();
        java.util.ArrayList<byte[]> signatures = new java.util.ArrayList<>();
        for (Path signature : source.signatures()) {
            signatures.add(Files.readAllBytes(signature));
        }
        Federation federation = new DirectoryReader(
                        CryptoProviders.choose(),
                        java.util.Set.copyOf(source.stewards()),
                        source.required(),
                        Clock.systemUTC())
                .read(configuration.member(), Files.readAllBytes(source.file()), signatures);
        var out = Valise.out(spec);
        out.println("Version " + federation.version() + ", valid until " + federation.expires());
        federation.members().stream()
                .sorted(java.util.Comparator.comparing(member -> member.code()))
                .forEach(member ->
                        out.println("  " + member.code() + "  " + member.name("en") + "  " + member.host() + ":"
                                + member.port() + (member.relays() ? "  relays" : "")
                                + member.relay().map(relay -> "  via " + relay).orElse("") + "  "
                                + member.trust().suites()));
        federation.groups().forEach(group -> out.println("  group " + group.code() + "  " + group.members()));
        return Exit.DONE;
    }
}
