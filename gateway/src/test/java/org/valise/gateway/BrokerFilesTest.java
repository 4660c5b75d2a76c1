package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.providers.CryptoProviders;

class BrokerFilesTest {
    private static final char[] PASSWORD = "a-password-of-the-gateway".toCharArray();
    private static final Path AT = Path.of("/etc/artemis");

    @TempDir
    private static Path folder;

    private static BrokerFiles files;

    @BeforeAll
    static void makeTheRelayOfTwoStates() throws Exception {
        new DemoFederation(folder, CryptoProviders.choose(), Clock.systemUTC())
                .state("XAA", "State A", "XRO")
                .state("XBB", "State B", "XRO")
                .regional("XRO", "Regional organisation")
                .link("XAA", "XRO")
                .link("XBB", "XRO")
                .write();
        files = BrokerFiles.of(ConfigurationReader.read(folder.resolve("XRO").resolve("node.yaml")), Clock.systemUTC());
    }

    @Test
    void givesEachPeerADoorAndGoesWhereThePeerSays() throws Exception {
        Path out = write("doors", Map.of("XAA", 5701, "XBB", 5702), Map.of("XAA", 7777));

        assertThat(files.peers()).containsExactly("XAA", "XBB");
        assertThat(out.resolve("broker.xml"))
                .content()
                .contains("tcp://0.0.0.0:5701?", "tcp://0.0.0.0:5702?", "tcp://127.0.0.1:7777?")
                .contains("keyStorePath=%2Fetc%2Fartemis%2Ftls.p12");
    }

    @Test
    void closesTheFolderAndGivesTheKeyAPasswordOfItsOwn() throws Exception {
        Path out = write("closed", Map.of("XAA", 5701, "XBB", 5702), Map.of());

        char[] nodes =
                Files.readString(folder.resolve("XRO/keys/password")).strip().toCharArray();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rwx------");
        assertThat(out.resolve("broker.xml")).content().doesNotContain(new String(nodes));
        assertThatThrownBy(() -> KeyStore.getInstance(out.resolve("tls.p12").toFile(), nodes))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesAPlanWithoutADoorForEachPeer() {
        assertThatThrownBy(() -> write("none", Map.of("XAA", 5701), Map.of())).hasMessageContaining("XBB");
    }

    private static Path write(String name, Map<String, Integer> doors, Map<String, Integer> peerPorts)
            throws Exception {
        Path out = folder.resolve(name);
        files.write(new BrokerFiles.Plan(out, AT, Path.of("/data"), 61617, doors, peerPorts), PASSWORD);
        return out;
    }
}
