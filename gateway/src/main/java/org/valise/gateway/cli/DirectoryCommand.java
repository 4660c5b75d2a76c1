package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.Digests;
import org.valise.exchange.directory.Anchor;
import org.valise.exchange.directory.Federation;
import org.valise.gateway.Trust;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.setup.AnchorFile;
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
        Valise.out(spec)
                .println("Steward's key in " + folder + "; its certificate is " + folder.resolve("steward.pem")
                        + ", with this fingerprint:");
        Valise.out(spec).println("  " + Certificates.fingerprint(key.certificate()));
        return Exit.DONE;
    }

    @Command(
            name = "anchor",
            description = "Name the first stewards of a federation in a file that is handed over in person.",
            mixinStandardHelpOptions = true)
    int anchor(
            @Parameters(paramLabel = "STEWARD.pem", arity = "1..*", description = "The stewards' certificates.")
                    List<Path> stewards,
            @Option(names = "--federation", required = true, description = "The federation's name.") String federation,
            @Option(
                            names = "--required",
                            defaultValue = "0",
                            description = "How many must sign; more than half of them when not given.")
                    int required,
            @Option(names = "--out", paramLabel = "FILE", defaultValue = "anchor.xml", description = "The new file.")
                    Path out)
            throws Exception {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Path steward : stewards) {
            certificates.add(Certificates.fromPem(Files.readString(steward)));
        }
        byte[] anchor = AnchorFile.of(federation, required == 0 ? stewards.size() / 2 + 1 : required, certificates);
        Anchor.read(anchor);
        Files.write(out, anchor);
        Valise.out(spec).println("Anchor in " + out + "; hand it over and read this fingerprint out to every member:");
        Valise.out(spec).println("  " + Digests.sha256(anchor).replaceAll("(.{4})(?!$)", "$1 "));
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
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description =
                                    "The signature; FILE, the steward's first eight digits and .p7s when not given.")
                    Path out)
            throws Exception {
        StewardKey key = StewardFolder.open(folder, CryptoProviders.choose(), Clock.systemUTC());
        Path signature = out == null
                ? Path.of(
                        file + "." + Certificates.fingerprint(key.certificate()).substring(0, 8) + ".p7s")
                : out;
        Files.write(signature, key.sign(Files.readAllBytes(file)));
        Valise.out(spec).println("Signed: " + signature);
        return Exit.DONE;
    }

    @Command(name = "show", description = "Verify and show the directory of a node.", mixinStandardHelpOptions = true)
    int show(@Mixin ConfigOption config) throws Exception {
        Configuration configuration = config.read();
        Federation federation = Trust.directory(configuration, CryptoProviders.choose(), Clock.systemUTC())
                .get();
        var out = Valise.out(spec);
        out.println("Version " + federation.home().version() + ", valid until "
                + federation.home().expires());
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
