package org.valise.gateway.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.configuration.ConfigurationFile.BrokerPart;
import org.valise.gateway.configuration.ConfigurationFile.DatabasePart;
import org.valise.gateway.configuration.ConfigurationFile.DirectoryPart;
import org.valise.gateway.configuration.ConfigurationFile.FoldersPart;
import org.valise.gateway.configuration.ConfigurationFile.KeysPart;
import org.valise.gateway.configuration.ConfigurationFile.LimitsPart;
import org.valise.gateway.configuration.ConfigurationFile.Pkcs11Part;
import org.valise.gateway.configuration.ConfigurationFile.RestPart;
import org.valise.gateway.configuration.ConfigurationFile.RevocationPart;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.revocation.UnknownRevocation;

/** What every key must be, and what stands where a key is left out. */
final class ConfigurationRules {
    static final int DEFAULT_DOCUMENT = 1024 * 1024;
    static final long DEFAULT_ATTACHMENTS = 100L * 1024 * 1024;
    static final long DEFAULT_DISK_FREE = 512L * 1024 * 1024;
    /** The broker's own limit is 256 MiB and says nothing to agencies: ours has to be met first. */
    private static final long LEAST_DISK_FREE = 320L * 1024 * 1024;

    private static final int BROKER_PORT = 5701;
    private static final int REST_PORT = 8701;
    /** A frame has 2 MiB: this leaves half a MiB for the seal, which takes 1.3 KB for each recipient. */
    private static final int LARGEST_DOCUMENT = 1536 * 1024;

    private ConfigurationRules() {}

    static Configuration apply(ConfigurationFile file, Checks check) {
        Configuration.Rest rest = rest(file.rest() == null ? new RestPart(null, null, null, null) : file.rest(), check);
        List<Configuration.Agency> agencies = AgencyRules.apply(file.agencies(), check);
        TokenRules.apply(rest, agencies, check);
        return new Configuration(
                check.member("member", file.member()),
                check.path(file.data(), "data"),
                keys(file.keys() == null ? new KeysPart(null, null, null) : file.keys(), check),
                directory(file.directory() == null ? new DirectoryPart(null, null, null) : file.directory(), check),
                revocation(file.revocation() == null ? new RevocationPart(null, null) : file.revocation(), check),
                broker(file.broker() == null ? new BrokerPart(null, null, null, null, null) : file.broker(), check),
                database(file.database(), check),
                rest,
                agencies,
                folders(file.folders(), agencies, check),
                suites(file.suites(), check),
                limits(file.limits() == null ? new LimitsPart(null, null, null) : file.limits(), check),
                Optional.ofNullable(file.telemetry()).map(part -> TelemetryRules.apply(part, check)));
    }

    private static Configuration.Keys keys(KeysPart part, Checks check) {
        Path folder = check.path(part.folder(), "keys");
        return new Configuration.Keys(
                folder,
                check.secret("keys.passwordFile", part.passwordFile(), "keys/password"),
                Optional.ofNullable(part.pkcs11()).map(token -> pkcs11(token, check)));
    }

    private static Configuration.Pkcs11 pkcs11(Pkcs11Part part, Checks check) {
        check.text("keys.pkcs11.library", part.library());
        if (part.slot() == null) {
            check.problem("keys.pkcs11.slot", "Write the number of the token's slot, as the library counts.");
        }
        return new Configuration.Pkcs11(
                check.file("keys.pkcs11.library", part.library(), ""),
                check.between("keys.pkcs11.slot", part.slot(), 0, 0, Integer.MAX_VALUE),
                check.secret("keys.pkcs11.pinFile", part.pinFile(), "keys/pin"));
    }

    private static Configuration.Directory directory(DirectoryPart part, Checks check) {
        return new Configuration.Directory(
                check.path(part.file(), "directory.xml"),
                check.file("directory.anchor", part.anchor(), "anchor.xml"),
                check.fingerprint("directory.anchorFingerprint", part.anchorFingerprint()));
    }

    private static Configuration.Revocation revocation(RevocationPart part, Checks check) {
        Map<String, UnknownRevocation> peers = new TreeMap<>();
        if (part.peers() != null) {
            part.peers()
                    .forEach((code, choice) -> peers.put(
                            check.member("revocation.peers", code),
                            unknown("revocation.peers." + code, choice, check)));
        }
        // Whoever can keep a list from us must not gain a certificate that was revoked in it.
        String otherwise = part.unknown() == null ? UnknownRevocation.REFUSE.name() : part.unknown();
        return new Configuration.Revocation(unknown("revocation.unknown", otherwise, check), peers);
    }

    private static UnknownRevocation unknown(String key, String choice, Checks check) {
        for (UnknownRevocation known : UnknownRevocation.values()) {
            if (known.name().equals(choice)) {
                return known;
            }
        }
        check.problem(key, "Write REFUSE or ACCEPT.");
        return UnknownRevocation.REFUSE;
    }

    private static Configuration.Broker broker(BrokerPart part, Checks check) {
        Optional<Configuration.ExternalBroker> external = Optional.empty();
        if (part.url() != null) {
            external = Optional.of(new Configuration.ExternalBroker(
                    part.url(),
                    check.text("broker.user", part.user()),
                    check.file("broker.passwordFile", part.passwordFile(), "broker-password")));
        } else if (part.user() != null || part.passwordFile() != null) {
            check.problem(
                    "broker.url",
                    "user and passwordFile belong to a stand-alone broker; give its url or leave them out.");
        }
        return new Configuration.Broker(
                part.host() == null ? "0.0.0.0" : part.host(),
                check.port("broker.port", part.port(), BROKER_PORT),
                external);
    }

    private static Optional<Configuration.ExternalDatabase> database(@Nullable DatabasePart part, Checks check) {
        if (part == null) {
            return Optional.empty();
        }
        String url = check.text("database.url", part.url());
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            check.problem("database.url", "Only PostgreSQL is supported: jdbc:postgresql://host:port/name.");
        }
        return Optional.of(new Configuration.ExternalDatabase(
                url,
                check.text("database.user", part.user()),
                check.file("database.passwordFile", part.passwordFile(), "database-password")));
    }

    private static Configuration.Rest rest(RestPart part, Checks check) {
        String host = part.host() == null ? "127.0.0.1" : part.host();
        try {
            // Tokens and documents would cross the network in the clear.
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                check.problem(
                        "rest.host",
                        "The HTTP door is open to this machine only: use 127.0.0.1 and a TLS proxy before it.");
            }
        } catch (UnknownHostException unknown) {
            check.problem("rest.host", "This host name cannot be resolved.");
        }
        return new Configuration.Rest(
                host,
                check.port("rest.port", part.port(), REST_PORT),
                check.secret("rest.tokenFile", part.tokenFile(), "keys/token"),
                Optional.ofNullable(part.metricsTokenFile())
                        .map(file -> check.secret("rest.metricsTokenFile", file, "")));
    }

    private static Optional<Configuration.Folders> folders(
            @Nullable FoldersPart part, List<Configuration.Agency> agencies, Checks check) {
        return Optional.ofNullable(part)
                .map(given -> new Configuration.Folders(
                        check.path(given.in(), "agency/in"),
                        check.path(given.out(), "agency/out"),
                        AgencyRules.named("folders.agency", given.agency(), agencies, check)));
    }

    private static List<String> suites(@Nullable List<String> given, Checks check) {
        List<String> suites = given == null || given.isEmpty() ? List.of("hybrid-1") : check.all("suites", given);
        for (String suite : suites) {
            try {
                Suite.named(suite);
            } catch (SecurityRefusal unknown) {
                check.problem("suites", "There is no suite \"" + suite + "\"; known are hybrid-1 and classical-1.");
            }
        }
        return suites;
    }

    private static Configuration.Limits limits(LimitsPart part, Checks check) {
        return new Configuration.Limits(
                (int) check.between("limits.document", part.document(), DEFAULT_DOCUMENT, 1024, LARGEST_DOCUMENT),
                check.between("limits.attachments", part.attachments(), DEFAULT_ATTACHMENTS, 0, Long.MAX_VALUE / 4),
                check.between(
                        "limits.diskFree", part.diskFree(), DEFAULT_DISK_FREE, LEAST_DISK_FREE, Long.MAX_VALUE / 4));
    }
}
