package org.valise.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.Revocations;

/**
 * Which edition of the directory somebody goes by who looks at a node from outside: the newer one of the node's file and of
 * what the running node has in force. Both are checked from the anchor on. Says where it comes from, and what that leaves open.
 *
 * @param where in words, to be printed
 */
public record EditionSeen(Federation federation, String where) {

    /**
     * Looks at both.
     *
     * @throws Refusal when there is neither; that of the file, when the node does not run
     */
    public static EditionSeen of(Configuration configuration, Clock clock) throws IOException, InterruptedException {
        DirectoryInForce directory = Trust.directory(configuration, CryptoProviders.choose(), new Revocations(), clock);
        Path file = configuration.directory().file();
        Optional<Refusal> problem =
                Files.exists(file) ? problem(directory, DirectoryFiles.read(file)) : Optional.empty();
        BigInteger ofFile = version(directory);
        try {
            SignedEdition inForce =
                    NodeClient.of(configuration, Optional.empty()).directory();
            Optional<Refusal> unlike = problem(directory, inForce);
            return new EditionSeen(directory.get(), where(directory, ofFile, file, unlike));
        } catch (ConnectException down) {
            problem.ifPresent(refusal -> {
                throw refusal;
            });
            return new EditionSeen(
                    directory.get(),
                    "edition " + ofFile + " in " + file
                            + "; the node does not run and may have stored a newer one: start it and look again");
        }
    }

    private static Optional<Refusal> problem(DirectoryInForce directory, SignedEdition edition) {
        try {
            directory.adopt(directory.consider(edition));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static BigInteger version(DirectoryInForce directory) {
        return directory.versions().getOrDefault(directory.name(), BigInteger.ZERO);
    }

    private static String where(DirectoryInForce directory, BigInteger ofFile, Path file, Optional<Refusal> unlike) {
        BigInteger seen = version(directory);
        if (unlike.isPresent()) {
            return "edition " + seen + " in " + file + "; that of the running node is another: "
                    + unlike.get().code() + ", " + unlike.get().reason();
        }
        return "edition " + seen + ", which the running node goes by"
                + (seen.equals(ofFile) ? ", and " + file + " too" : "; " + file + " is older");
    }
}
