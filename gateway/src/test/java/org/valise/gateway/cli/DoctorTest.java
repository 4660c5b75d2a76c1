package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.TestFederation;

/** What doctor says of a node that runs, of one that does not, and of one that could not. */
class DoctorTest {
    private static final int WARN = 1;
    private static final int FAIL = 2;

    @TempDir
    Path folder;

    private TestFederation two;

    @BeforeEach
    void write() throws Exception {
        two = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write();
    }

    @AfterEach
    void stop() {
        two.close();
    }

    @Test
    void findsARunningNodeWell() throws Exception {
        two.start("XAA", "XBB");
        TestFederation.awaiting("the link").until(() -> examine().out().contains("OK    link XBB"));

        Typed examined = examine();

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
    }

    @Test
    void saysOfANodeThatDoesNotRunWhetherItCould() throws Exception {
        Files.setPosixFilePermissions(
                two.of("XAA").resolve("keys/signature.p12"), PosixFilePermissions.fromString("rw-r--r--"));

        Typed examined = examine();

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
        two.configure("XAA", "surplus: true");

        Typed examined = examine();

        assertThat(examined.code()).isEqualTo(FAIL);
        assertThat(examined.out()).contains("FAIL  configuration   CONFIGURATION_INVALID: surplus: ");
    }

    @Test
    void seesThatAnotherNodeAnswersInItsPlace() throws Exception {
        two.start("XBB");
        Path yaml = two.of("XAA").resolve("node.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replaceFirst(
                                "(rest:[^\\n]*\\n  host: 127.0.0.1\\n  port: )\\d+",
                                "$1" + two.configuration("XBB").rest().port()));

        Typed examined = examine();

        assertThat(examined.out()).contains("FAIL  node            TOKEN_MISSING: What answers at ");
    }

    private Typed examine() {
        return valise("doctor", "--config", two.of("XAA").resolve("node.yaml"));
    }
}
