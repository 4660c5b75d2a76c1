package org.valise.gateway.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.valise.exchange.policy.Reader;
import org.valise.security.revocation.UnknownRevocation;

/**
 * Everything an operator decides about one node. Paths are absolute. Made by {@link
 * ConfigurationReader} only, which has checked it as a whole.
 *
 * @param member this node's member code
 * @param data the folder that holds database, broker journal, parts and logs
 * @param suites suites by preference
 * @param telemetry where traces are handed to (OTLP over HTTP); empty: there are none
 */
public record Configuration(
        String member,
        Path data,
        Keys keys,
        Directory directory,
        Revocation revocation,
        Broker broker,
        Optional<ExternalDatabase> database,
        Rest rest,
        List<Agency> agencies,
        Optional<Folders> folders,
        List<String> suites,
        Limits limits,
        Optional<URI> telemetry) {

    public Configuration {
        agencies = List.copyOf(agencies);
        suites = List.copyOf(suites);
    }

    /** Where the node's keys are, the file with their password, and the token that holds some of them. */
    public record Keys(Path folder, Path passwordFile, Optional<Pkcs11> pkcs11) {}

    /**
     * A PKCS#11 token: the library of its maker, the number of its slot as that library counts, and the file with the
     * PIN.
     */
    public record Pkcs11(Path library, long slot, Path pinFile) {}

    /**
     * Where belief in the federation begins, and a directory to start with.
     *
     * @param file the directory that a steward handed over, its signatures beside it; newer ones come over the links
     * @param anchor the anchor's file
     * @param fingerprint the anchor's SHA-256 that a person has compared, lower-case hexadecimal
     */
    public record Directory(Path file, Path anchor, String fingerprint) {}

    /**
     * What to do with a certificate of which nobody can say whether it was revoked.
     *
     * @param unknown for members that are not named
     * @param peers for single members
     */
    public record Revocation(UnknownRevocation unknown, Map<String, UnknownRevocation> peers) {

        public Revocation {
            peers = Map.copyOf(peers);
        }
    }

    /**
     * The member's broker.
     *
     * @param host the address on which the embedded broker listens for peers
     * @param external a stand-alone Artemis instead
     */
    public record Broker(String host, int port, Optional<ExternalBroker> external) {}

    /** A stand-alone Artemis: its URL (core protocol) and login. */
    public record ExternalBroker(String url, String user, Path passwordFile) {}

    /** A PostgreSQL server instead of the embedded one. */
    public record ExternalDatabase(String url, String user, Path passwordFile) {}

    /**
     * The agencies' HTTP door; loopback only until it speaks TLS.
     *
     * @param tokenFile the operator's token
     * @param metricsTokenFile a token that opens the figures at {@code /metrics} and nothing else
     */
    public record Rest(String host, int port, Path tokenFile, Optional<Path> metricsTokenFile) {}

    /**
     * An agency behind this node.
     *
     * @param tokenFile what it shows at the HTTP door
     * @param needToKnow need-to-know groups that it belongs to, as providers name them
     * @param purposes codes of the purposes for which it works
     */
    public record Agency(String name, Path tokenFile, List<String> needToKnow, List<String> purposes) {

        public Agency {
            needToKnow = List.copyOf(needToKnow);
            purposes = List.copyOf(purposes);
        }

        /** It as a reader. */
        public Reader reader() {
            return new Reader(name, Set.copyOf(needToKnow), Set.copyOf(purposes));
        }
    }

    /**
     * The agencies' folder door.
     *
     * @param agency name of the agency that reads there; empty: only what is not restricted is put out
     */
    public record Folders(Path in, Path out, Optional<String> agency) {}

    /** The only agency, or empty when there are several or none. */
    public Optional<Agency> onlyAgency() {
        return agencies.size() == 1 ? Optional.of(agencies.get(0)) : Optional.empty();
    }

    /** The agency of this name. */
    public Optional<Agency> agency(String name) {
        return agencies.stream().filter(agency -> agency.name().equals(name)).findFirst();
    }

    /**
     * Sizes in bytes.
     *
     * @param diskFree with less than this left for the data folder nothing new is taken in
     */
    public record Limits(int document, long attachments, long diskFree) {}
}
