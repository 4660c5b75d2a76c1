package org.valise.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.trust.Announcement;
import org.valise.exchange.trust.AnnouncementReader;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.Revocations;

/**
 * Which edition of the directory somebody goes by who looks at a node from outside: the newer one of the node's file and of
 * what the running node has in force. Both are checked from the anchor on. Says where it comes from, and what that leaves open.
 * Certificates are revoked by the newest lists in either, and by those that the running node has taken in.
 *
 * @param where in words, to be printed
 */
public record EditionSeen(Federation federation, String where) {
    private static final Logger LOG = LoggerFactory.getLogger(EditionSeen.class);

    /**
     * Looks at both.
     *
     * @throws Refusal when there is neither; that of the file, when the node does not run
     */
    public static EditionSeen of(Configuration configuration, Clock clock) throws IOException, InterruptedException {
        CryptoProviders providers = CryptoProviders.choose();
        Revocations known = new Revocations();
        DirectoryInForce directory = Trust.directory(configuration, providers, known, clock);
        AnnouncementReader reader = new AnnouncementReader(directory, known, providers, clock);
        Path file = configuration.directory().file();
        Optional<Refusal> problem =
                Files.exists(file) ? problem(directory, DirectoryFiles.read(file)) : Optional.empty();
        BigInteger ofFile = version(directory);
        try {
            NodeClient node = NodeClient.ofOperator(configuration);
            Optional<Refusal> unlike = problem(directory, node.directory());
            takeListsOf(directory, reader, known, clock);
            node.trust().revocations().forEach(list -> take(() -> reader.read(list.content()), known, clock));
            return new EditionSeen(directory.get(), where(directory, ofFile, file, unlike));
        } catch (ConnectException down) {
            problem.ifPresent(refusal -> {
                throw refusal;
            });
            takeListsOf(directory, reader, known, clock);
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

    private static void takeListsOf(
            DirectoryInForce directory, AnnouncementReader reader, Revocations known, Clock clock) {
        directory.present().stream()
                .flatMap(federation -> federation.members().stream())
                .forEach(member -> member.revocationLists()
                        .forEach(list -> take(() -> reader.revocations(member.code(), list), known, clock)));
    }

    private static void take(Supplier<Announcement> read, Revocations known, Clock clock) {
        try {
            if (read.get() instanceof Announcement.OfRevocations newer) {
                known.accept(newer.list(), clock.instant());
            }
        } catch (Refusal overtaken) {
            LOG.debug("A revocation list is left aside: {} {}", overtaken.code(), overtaken.reason());
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
