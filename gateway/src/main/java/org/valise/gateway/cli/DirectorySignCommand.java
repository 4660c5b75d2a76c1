package org.valise.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.directory.ShortLife;
import org.valise.gateway.setup.StewardFolder;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a directory. */
@Command(
        name = "sign",
        description = "Sign a directory as it stands. Look at it before with 'valise directory show' and 'diff'.",
        mixinStandardHelpOptions = true)
final class DirectorySignCommand implements Callable<Integer> {
    private static final int SHORT = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "directory.xml")
    private Path file = Path.of("directory.xml");

    @Option(
            names = "--steward",
            paramLabel = "FOLDER",
            defaultValue = "steward",
            description = "The steward's folder; steward when not given.")
    private Path folder = Path.of("steward");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The signature; FILE, the first eight digits of the steward's fingerprint and .p7s when not given.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        byte[] xml = Files.readAllBytes(file);
        // What nobody could read is signed by nobody.
        Directory directory = new DirectoryXml().read(xml);
        StewardKey key = StewardFolder.open(folder, CryptoProviders.choose(), Clock.systemUTC());
        String fingerprint = Certificates.fingerprint(key.certificate());
        Path signature = out == null ? Path.of(file + "." + fingerprint.substring(0, SHORT) + ".p7s") : out;
        Files.write(signature, key.sign(xml));
        var console = Valise.out(spec);
        console.println("Signed edition " + directory.getVersion() + " of " + directory.getFederation()
                + ", valid until " + directory.getExpires() + ": " + signature);
        ShortLife.note(directory).ifPresent(note -> console.println("  " + note));
        boolean listed = directory.getStewards().getSteward().stream()
                .anyMatch(steward -> Certificates.fingerprint(Certificates.fromDer(steward.getCertificate()))
                        .equals(fingerprint));
        if (!listed) {
            console.println("  NOTE: this steward is not among those that the edition names; the signature counts only"
                    + " if the edition before names it.");
        }
        return Exit.DONE;
    }
}
