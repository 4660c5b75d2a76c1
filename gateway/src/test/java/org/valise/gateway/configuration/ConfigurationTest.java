package org.valise.gateway.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A configuration either runs or says everything that is wrong with it, each with its dotted key. */
class ConfigurationTest {
    private static final String ANCHOR = "ab".repeat(32);
    private static final String GOOD = """
            member: XAA
            directory:
              anchorFingerprint: "%s"
            rest:
              port: 8799
            """.formatted(ANCHOR);

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheFilesThatItNames() throws IOException {
        Files.createDirectory(folder.resolve("keys"));
        for (String file : List.of("keys/password", "keys/token", "anchor.xml")) {
            secret(file);
        }
    }

    @Test
    void fillsInWhatIsLeftOut() throws IOException {
        Configuration read = read(GOOD);

        assertThat(read.member()).isEqualTo("XAA");
        assertThat(read.data()).isEqualTo(folder.resolve("data"));
        assertThat(read.keys().folder()).isEqualTo(folder.resolve("keys"));
        assertThat(read.directory().fingerprint()).isEqualTo(ANCHOR);
        assertThat(read.directory().anchor()).isEqualTo(folder.resolve("anchor.xml"));
        assertThat(read.directory().file()).isEqualTo(folder.resolve("directory.xml"));
        assertThat(read.rest())
                .isEqualTo(new Configuration.Rest("127.0.0.1", 8799, folder.resolve("keys/token"), Optional.empty()));
        assertThat(read.database()).isEmpty();
        assertThat(read.folders()).isEmpty();
        assertThat(read.suites()).containsExactly("hybrid-1");
        assertThat(read.limits())
                .isEqualTo(new Configuration.Limits(1_048_576, 104_857_600, ConfigurationRules.DEFAULT_DISK_FREE));
    }

    @Test
    void readsWhereATokenIs() throws IOException {
        secret("keys/pin");
        Files.writeString(folder.resolve("token.so"), "x");
        Configuration read = read(GOOD + "keys: {pkcs11: {library: token.so, slot: 1135094041}}\n");

        assertThat(read.keys().pkcs11())
                .contains(new Configuration.Pkcs11(
                        folder.resolve("token.so"), 1_135_094_041, folder.resolve("keys/pin")));
    }

    @Test
    void takesAFingerprintAsPeopleWriteIt() throws IOException {
        Configuration read = read(GOOD.replace(ANCHOR, "ABab ".repeat(15) + "AB:ab"));

        assertThat(read.directory().fingerprint()).isEqualTo(ANCHOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            membr: XAA                                | membr
            broker: {prot: 5701}                      | broker.prot
            limits: {documents: 5}                    | limits.documents
            broker: {port: many}                      | broker.port
            keys: {pkcs11: {slot: 1}}                 | keys.pkcs11.library
            keys: {pkcs11: {library: x}}              | keys.pkcs11.slot
            keys: {pkcs11: {library: x, slot: -1}}    | keys.pkcs11.pinFile
            keys: {pkcs11: {token: t}}                | keys.pkcs11.token
            broker: {port: 70000}                     | broker.port
            broker: [5701]                            | broker
            broker: {user: valise}                    | broker.url
            broker: {url: 'tcp://b:1'}                | broker.user
            broker: {url: 'tcp://b:1'}                | broker.passwordFile
            database: {user: v, passwordFile: keys/password} | database.url
            database: {url: 'jdbc:h2:mem:x', user: v, passwordFile: keys/password} | database.url
            database: {url: 'jdbc:postgresql://d/v', user: v, passwordFile: none}  | database.passwordFile
            keys: {passwordFile: nowhere}             | keys.passwordFile
            suites: [rot13]                           | suites
            suites: classical-1                       | suites
            broker: here                              | broker
            data: [here]                              | data
            data: {folder: here}                      | data
            limits: {document: 10}                    | limits.document
            limits: {attachments: -1}                 | limits.attachments
            limits: {document: lots}                  | limits.document
            limits: {diskFree: 1000}                  | limits.diskFree
            telemetry: {}                             | telemetry.endpoint
            telemetry: {endpoint: 'file:///tmp/x'}    | telemetry.endpoint
            telemetry: {endpoint: 'http://192.0.2.1:4318/v1/traces'} | telemetry.endpoint
            telemetry: {endpoint: 'http://[x'}        | telemetry.endpoint
            """)
    void tellsTheDottedKeyOfAProblem(String yaml, String key) {
        assertThat(problems(GOOD + yaml)).extracting(Problem::key).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "192.0.2.1", "'::'"})
    void refusesAnHttpDoorThatIsOpenToTheNetwork(String host) {
        String yaml = GOOD.replace("port: 8799", "host: \"" + host + "\"");

        assertThat(problems(yaml)).extracting(Problem::key).containsExactly("rest.host");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        String yaml = """
                member: x
                colour: blue
                directory:
                  anchor: elsewhere.xml
                  anchorFingerprint: abc
                broker: {port: none}
                rest: {host: 192.0.2.1, port: 0, tokenFile: no}
                """;

        assertThat(problems(yaml))
                .extracting(Problem::key)
                .containsExactlyInAnyOrder(
                        "colour",
                        "broker.port",
                        "member",
                        "directory.anchor",
                        "directory.anchorFingerprint",
                        "rest.host",
                        "rest.port",
                        "rest.tokenFile");
    }

    @Test
    void needsAnAnchorAndAMember() {
        assertThat(problems("data: data"))
                .extracting(Problem::key)
                .containsExactlyInAnyOrder("member", "directory.anchorFingerprint");
    }

    @ParameterizedTest
    @CsvSource({"''", "'member: [XAA'", "'member: XAA\nmember: XBB'"})
    void refusesWhatIsNoYaml(String yaml) {
        assertThat(problems(yaml)).isNotEmpty();
    }

    @Test
    void tellsAFileThatIsNotThere() {
        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class, () -> ConfigurationReader.read(folder.resolve("none.yaml")));

        assertThat(refused.problems()).hasSize(1);
        assertThat(refused).hasMessageContaining("none.yaml");
    }

    /** As {@code valise init} leaves a secret. */
    private void secret(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refusesASecretThatEverybodyCanRead() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("keys/token"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(catchThrowableOfType(ConfigurationException.class, () -> read(GOOD)))
                .hasMessageContaining("rest.tokenFile")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesATokenOfAnAgencyThatEverybodyCanReadOrThatIsNotItsOwn() throws IOException {
        String agencies = GOOD + "agencies: [{name: customs}, {name: police, tokenFile: keys/customs-token}]\n";
        Path customs = Files.writeString(folder.resolve("keys/customs-token"), "customs");
        Files.setPosixFilePermissions(customs, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(problems(agencies))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("chmod 600"))
                .anyMatch(message -> message.equals(
                        "The token of agency \"police\" is that of agency \"customs\" too. Give each" + " its own."));

        secret("keys/customs-token");
        assertThat(problems(agencies))
                .extracting(Problem::message)
                .contains("The token of agency \"customs\" is that of the operator too. Give each its own.");
        Files.writeString(customs, "\n");
        assertThat(problems(agencies)).extracting(Problem::message).anyMatch(message -> message.contains("is empty"));
    }

    private Configuration read(String yaml) throws IOException {
        return ConfigurationReader.read(Files.writeString(folder.resolve("node.yaml"), yaml));
    }

    private List<Problem> problems(String yaml) {
        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> read(yaml));
        assertThat(refused).as(yaml).isNotNull();
        assertThat(refused.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(refused).hasMessageContaining(problem.toString());
        });
        return refused.problems();
    }
}
