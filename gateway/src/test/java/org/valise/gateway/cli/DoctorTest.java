package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.TestFederation;

/** What doctor says of a node that runs, of one that does not, and of one that could not. */
class DoctorTest {
    private static final int WARN = 1;
    private static final int FAIL = 2;

    @TempDir
    static Path folder;

    private static TestFederation two;

    @BeforeAll
    static void write() throws Exception {
        two = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write();
    }

    @AfterAll
    static void stop() {
        two.close();
    }

    @Test
    void findsARunningNodeWellAndKnowsItFromAnother() throws Exception {
        Path node = like("running.yaml", "", "");
        Path stranger = like(
                "stranger.yaml",
                "port: " + two.configuration("XAA").rest().port(),
                "port: " + two.configuration("XBB").rest().port());
        try {
            two.start("XAA", "XBB");
            TestFederation.awaiting("the link").until(() -> examine(node).out().contains("OK    link XBB"));

            Typed examined = examine(node);

            // Without libaio or the fast provider it says so, which is no failure.
            assertThat(examined.code()).as(examined.out()).isLessThanOrEqualTo(WARN);
            assertThat(examined.out())
                    .contains("OK    node            It runs: XAA")
                    .contains("OK    database        It answers.")
                    .contains("OK    broker          It answers.")
                    .contains("OK    disk ")
                    .contains("OK    queues          Nothing waits for long.")
                    .contains("OK    clock ")
                    .contains("OK    refused frames  None within a week.")
                    .contains(" 0 FAIL");
            assertThat(examine(stranger).out()).contains("FAIL  node            TOKEN_MISSING: What answers at ");
        } finally {
            two.stop("XAA").stop("XBB");
        }
    }

    @Test
    void saysOfANodeThatDoesNotRunWhetherItCould() throws Exception {
        Path key = two.of("XAA").resolve("keys/signature.p12");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        Typed examined = examine(like("stopped.yaml", "", ""));

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(examined.code()).isEqualTo(FAIL);
        assertThat(examined.out())
                .contains("WARN  node            It does not run.")
                .contains("OK    rest.port ", "OK    broker.port ")
                .contains("OK    database        It answers, and is durable.")
                .contains("OK    keys            They open")
                .contains("FAIL  link XBB        LINK_TCP_REFUSED: ")
                .contains("WARN  files           Others on this machine may use")
                .contains("> chmod o= ");
    }

    @Test
    void tellsWhatIsWrongInTheConfiguration() throws Exception {
        Typed examined = examine(like("wrong.yaml", "member: XAA", "member: XAA\nsurplus: true"));

        assertThat(examined.code()).isEqualTo(FAIL);
        assertThat(examined.out()).contains("FAIL  configuration   CONFIGURATION_INVALID: surplus: ");
    }

    /** XAA's configuration with something else in it. */
    private static Path like(String name, String one, String other) throws Exception {
        String text = Files.readString(two.of("XAA").resolve("node.yaml"));
        assertThat(text).contains(one);
        return Files.writeString(two.of("XAA").resolve(name), text.replace(one, other));
    }

    private static Typed examine(Path configuration) {
        return valise("doctor", "--config", configuration);
    }
}
