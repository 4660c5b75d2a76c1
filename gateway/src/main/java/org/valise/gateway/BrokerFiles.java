package org.valise.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 * Writes the files of a stand-alone broker for a node, from the node's configuration, its keys and the directory in force:
 * those of {@link StandAloneBroker}, the member's TLS key as {@code tls.p12}, and {@code gateway-trust.p12}, by
 * which the gateway knows the broker. Write them again whenever the directory or the TLS key changes.
 */
public final class BrokerFiles {
    /** Protects nothing: the store holds a public certificate. */
    public static final String TRUST_PASSWORD = "public-certificates";

    private static final String BIND = "0.0.0.0";

    private final Configuration configuration;
    private final PresentTrust present;
    private final Neighbours neighbours;

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

    private BrokerFiles(Configuration configuration, PresentTrust present) {
        this.configuration = configuration;
        this.present = present;
        this.neighbours =
                Neighbours.of(present.trust().federation(), present.trust().now());
    }

    /** By what the running node goes by, or its archive, or else the directory file; see {@link #source}. */
    public static BrokerFiles of(Configuration configuration, Clock clock) throws IOException, InterruptedException {
        return new BrokerFiles(configuration, PresentTrust.of(configuration, clock));
    }

    /** Which edition it is, and where it was found. */
    public String source() {
        return present.text();
    }

    /** The members that the broker needs a door for: those with a direct link. */
    public List<String> peers() {
        return neighbours.linked().stream().map(Peer::memberCode).toList();
    }

    /** Members that the directory links with us by entries that are not good, with the reason; they get no door. */
    public Map<String, String> leftOut() {
        return neighbours.leftOut();
    }

    /** Writes everything into a folder that only its owner may enter; the plan has a door for each peer. */
    public void write(Plan plan, char[] gatewayPassword) throws IOException, GeneralSecurityException {
        Trust trust = present.trust();
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
        List<Door> doors =
                neighbours.linked().stream().map(peer -> door(peer, plan)).toList();
        new StandAloneBroker(settings, doors, plan.gatewayPort(), new GatewayPassword(gatewayPassword), plan.filesAt())
                .writeTo(plan.folder());
    }

    private Door door(Peer listed, Plan plan) {
        int knock = plan.peerPorts().getOrDefault(listed.memberCode(), listed.port());
        Peer peer = new Peer(listed.memberCode(), listed.host(), knock, listed.authorities(), listed.accepted());
        Integer port = plan.doors().get(listed.memberCode());
        if (port == null) {
            throw new IllegalArgumentException("no door for " + listed.memberCode());
        }
        return new Door(peer, port, certificates(listed.memberCode()));
    }

    /** Those that a link accepts now: of one that was revoked or has ended nothing is written. */
    private List<X509Certificate> certificates(String member) {
        Trust trust = present.trust();
        return trust.federation().member(member).stream()
                .flatMap(listed -> listed.trust().admissible(CertificateUse.TLS, trust.now()).stream())
                .toList();
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
