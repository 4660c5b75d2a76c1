package org.valise.gateway.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.valise.gateway.setup.AnchorFile;
import org.valise.gateway.setup.StewardFolder;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a steward's key. */
@Command(
        name = "steward",
        description = "Make a steward's key. Its folder stays with the steward; steward.pem in it is for the others.",
        mixinStandardHelpOptions = true)
final class DirectoryStewardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "The steward's name, different from the other stewards'.")
    private String name = "";

    @Option(names = "--dir", paramLabel = "FOLDER", defaultValue = "steward", description = "The new folder.")
    private Path folder = Path.of("steward");

    @Override
    public Integer call() throws Exception {
        StewardKey key = StewardFolder.create(folder, name, CryptoProviders.choose(), Clock.systemUTC());
        var out = Valise.out(spec);
        out.println("Steward's key in " + folder + "; its certificate is " + folder.resolve("steward.pem")
                + ", with this fingerprint:");
        out.println("  " + AnchorFile.readable(Certificates.fingerprint(key.certificate())));
        return Exit.DONE;
    }
}
