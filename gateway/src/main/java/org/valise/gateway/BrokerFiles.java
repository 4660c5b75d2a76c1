package org.valise.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.valise.exchange.directory.Member;
import org.valise.gateway.configuration.Configuration;
import org.valise.routes.broker.BrokerSettings;
import org.valise.routes.broker.Door;
import org.valise.routes.broker.GatewayPassword;
import org.valise.routes.broker.Peer;
import org.valise.routes.broker.StandAloneBroker;
import org.valise.routes.broker.TlsKeys;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.TrustStoreFile;

/**
 * Writes the files of a stand-alone broker for a node, from the node's configuration, keys and directory:
 * those of {@link StandAloneBroker}, the member's TLS key as {@code tls.p12}, and {@code gateway-trust.p12}, by
 * which the gateway knows the broker. Write them again whenever the directory or the TLS key changes.
 */
public final class BrokerFiles {
    /** Protects nothing: the store holds a public certificate. */
    public static final String TRUST_PASSWORD = "public-certificates";

    private static final String BIND = "0.0.0.0";

    private final Configuration configuration;
    private final Clock clock;

    /**
     * What the node does not know about its broker.
     *
     * @param folder where to write
     * @param filesAt where the broker will find these files
     * @param dataAt the broker's data folder as the broker sees it
     * @param gatewayPort where the gateway connects
     * @param doors for each peer the port of its door
     * @param peerPorts for peers that gave us a door of our own: its port, instead of the directory's
     */
    public record Plan(
            Path folder,
            Path filesAt,
            Path dataAt,
            int gatewayPort,
            Map<String, Integer> doors,
            Map<String, Integer> peerPorts) {

        public Plan {
            doors = Map.copyOf(doors);
            peerPorts = Map.copyOf(peerPorts);
        }
    }

    public BrokerFiles(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** The members that the broker needs a door for: those with a direct link. */
    public List<String> peers() throws IOException {
        return Trust.federationOf(configuration, clock).peers().stream()
                .map(Member::code)
                .toList();
    }

    /** Writes everything into a folder that only its owner may enter; the plan has a door for each peer. */
    public void write(Plan plan, char[] gatewayPassword) throws IOException, GeneralSecurityException {
        Trust trust = Trust.ofFile(configuration, clock);
        Files.createDirectories(plan.folder());
        Files.setPosixFilePermissions(plan.folder(), PosixFilePermissions.fromString("rwx------"));
        // A password of its own: with the node's the broker could open the signature and encryption keys too.
        char[] password = NodeKeyFiles.newPassword(trust.providers());
        Path key = plan.folder().resolve("tls.p12");
        copyTlsKey(trust, key, password);
        TrustStoreFile.write(
                plan.folder().resolve("gateway-trust.p12"),
                TRUST_PASSWORD.toCharArray(),
                Map.of("ca", trust.keys().caCertificate()),
                trust.providers());
        BrokerSettings settings = BrokerSettings.of(
                configuration.member(),
                plan.dataAt(),
                BIND,
                0,
                new TlsKeys(plan.filesAt().resolve("tls.p12"), password));
        List<Door> doors = trust.federation().peers().stream()
                .map(member -> door(member, plan, clock.instant()))
                .toList();
        new StandAloneBroker(settings, doors, plan.gatewayPort(), new GatewayPassword(gatewayPassword), plan.filesAt())
                .writeTo(plan.folder());
    }

    private static Door door(Member member, Plan plan, Instant at) {
        Peer listed = OwnBroker.peer(member, at);
        int knock = plan.peerPorts().getOrDefault(member.code(), listed.port());
        Peer peer = new Peer(listed.memberCode(), listed.host(), knock, listed.ca(), listed.accepted());
        Integer port = plan.doors().get(member.code());
        if (port == null) {
            throw new IllegalArgumentException("no door for " + member.code());
        }
        return new Door(peer, port, member.trust().certificates(CertificateUse.TLS));
    }

    private void copyTlsKey(Trust trust, Path file, char[] password) throws IOException, GeneralSecurityException {
        char[] old =
                Files.readString(configuration.keys().passwordFile()).strip().toCharArray();
        KeyStore from = KeyStore.getInstance(trust.keys().tlsKeystore().toFile(), old);
        KeyStore to = KeyStore.getInstance("PKCS12");
        to.load(null, null);
        for (String alias : Collections.list(from.aliases())) {
            Key key = from.getKey(alias, old);
            to.setKeyEntry(alias, key, password, from.getCertificateChain(alias));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            to.store(out, password);
        }
    }
}
