package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.gateway.DirectoryFiles;
import picocli.CommandLine;

/** What an operator types, from an empty folder to a node that is ready to run. */
class CommandLineTest {
    private static final Pattern FINGERPRINT = Pattern.compile("([0-9a-f]{4} ){15}[0-9a-f]{4}");

    @TempDir
    Path folder;

    @Test
    void leadsFromNothingToANodeThatIsReadyToRun() throws Exception {
        String anchor = anchor();
        prepare("XAA", anchor);
        prepare("XBB", anchor);

        Path directory = at("directory.xml");
        assertDone(valise(
                "directory",
                "new",
                at("XAA/member.xml"),
                at("XBB/member.xml"),
                "--anchor",
                at("anchor.xml"),
                "--agree-all",
                "--link",
                "XAA-XBB",
                "--group",
                "XGR::XAA,XBB",
                "--out",
                directory));
        assertDone(valise("directory", "sign", directory, "--steward", at("steward")));
        Files.copy(directory, at("XAA/directory.xml"));
        for (Path signature : DirectoryFiles.signatures(directory)) {
            Files.copy(signature, at("XAA/" + signature.getFileName()));
        }

        Typed checked = valise("check-config", "--config", at("XAA/node.yaml"));
        assertDone(checked);
        assertThat(checked.out()).contains("is in order", "XAA");
        Typed shown = valise("directory", "show", "--config", at("XAA/node.yaml"));
        assertDone(shown);
        assertThat(shown.out()).contains("edition 1", "XAA", "XBB", "XGR");
    }

    @Test
    void keepsSecretsToTheirOwnerAndOffTheScreen() throws Exception {
        Typed made = valise("ca", "XAA", "--dir", at("ca"));

        assertDone(made);
        assertThat(made.out())
                .doesNotContain(Files.readString(at("ca/password")).strip());
        for (String file : List.of("ca/password", "ca/ca.p12")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(at(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void neverWritesOverAnAuthority() {
        assertDone(valise("ca", "XAA", "--dir", at("ca")));

        Typed again = valise("ca", "XAA", "--dir", at("ca"));
        assertThat(again.code()).isEqualTo(Exit.USAGE);
        assertThat(again.err()).contains("password", "exists already", "Choose another place");
    }

    @Test
    void issuesCertificatesForANodeWhoseAuthorityIsElsewhere() throws Exception {
        assertDone(valise("ca", "XAA", "--dir", at("ca")));
        assertDone(valise("init", "XAA", "--host", "localhost", "--dir", at("XAA")));
        Path issued = Files.createDirectory(at("issued"));
        Files.copy(at("ca/ca.pem"), issued.resolve("ca.pem"));
        for (String use : List.of("tls", "signature", "encryption-classical", "encryption-hybrid")) {
            assertDone(valise(
                    "ca",
                    "issue",
                    at("XAA/keys/" + use + ".csr"),
                    "--ca",
                    at("ca"),
                    "--use",
                    use.replace('-', '_'),
                    "--out",
                    issued.resolve(use + ".pem")));
        }

        byte[] right = Files.readAllBytes(issued.resolve("tls.pem"));
        Files.copy(issued.resolve("signature.pem"), issued.resolve("tls.pem"), StandardCopyOption.REPLACE_EXISTING);
        Typed mixedUp = valise("init", "XAA", "--host", "localhost", "--dir", at("XAA"), "--install", issued);
        assertThat(mixedUp.code()).isEqualTo(Exit.REFUSED);
        assertThat(mixedUp.err()).contains("KEYS_MISMATCH", "tls.pem belongs to another request");

        Files.write(issued.resolve("tls.pem"), right);
        assertDone(valise("init", "XAA", "--host", "localhost", "--dir", at("XAA"), "--install", issued));
        assertThat(at("XAA/member.xml")).exists();
    }

    @Test
    void tellsEveryProblemOfAConfiguration() throws Exception {
        Path file = Files.writeString(at("node.yaml"), "member: x\ncolour: blue\nrest: {port: 0}\n");

        Typed checked = valise("check-config", "--config", file);

        assertThat(checked.code()).isEqualTo(Exit.USAGE);
        assertThat(checked.err())
                .contains("CONFIGURATION_INVALID", "colour: ", "member: ", "rest.port: ", "keys.passwordFile: ");
        assertThat(checked.out()).isEmpty();
    }

    @Test
    void refusesADirectoryThatNobodySigned() throws Exception {
        String anchor = anchor();
        valise("directory", "steward", "Other", "--dir", at("other"));
        prepare("XAA", anchor);
        prepare("XBB", anchor);
        Path directory = at("XAA/directory.xml");
        assertDone(valise(
                "directory",
                "new",
                at("XAA/member.xml"),
                at("XBB/member.xml"),
                "--anchor",
                at("anchor.xml"),
                "--agree-all",
                "--link",
                "XAA-XBB",
                "--out",
                directory));
        assertDone(valise("directory", "sign", directory, "--steward", at("other")));

        Typed shown = valise("directory", "show", "--config", at("XAA/node.yaml"));

        assertThat(shown.code()).isEqualTo(Exit.REFUSED);
        assertThat(shown.err()).contains("STEWARD_UNKNOWN");
    }

    @Test
    void saysThatTheNodeIsDown() throws Exception {
        String anchor = anchor();
        prepare("XAA", anchor);
        Path file = at("XAA/node.yaml");

        Typed status = valise("status", "--config", file);

        assertThat(status.code()).isEqualTo(Exit.NODE_DOWN);
        assertThat(status.err()).contains("NODE_DOWN", "valise run");
    }

    @Test
    void takesAnIdWithOrWithoutTheMemberThatUsedIt() {
        String id = "4f9f6f0e-6f1e-4c3b-9d27-6a3f0e8a5c11";

        assertThat(valise("show", "four").code()).isEqualTo(Exit.USAGE);
        assertThat(valise("show", "four").err()).contains("'four' is no message id", "valise inbox");
        assertThat(valise("show", id, "--config", "/nowhere/node.yaml").err()).doesNotContain("no message id");
        assertThat(valise("show", "XBB:" + id, "--config", "/nowhere/node.yaml").err())
                .doesNotContain("no message id");
    }

    @Test
    void testsItselfAndSaysWhichProviderServesWhat() {
        Typed tested = valise("selftest");

        assertDone(tested);
        assertThat(tested.out()).contains("SERVICE", "PROVIDER", "ok").doesNotContain("FAILED");
    }

    @Test
    void saysWhatAKindOfDocumentMayBeWithoutATrace() {
        for (List<String> words : List.of(
                List.of("agree", "d.xml", "--id", "X", "--all", "--family", "TraceRequests=H0,H9"),
                List.of("deadlines", "d.xml", "--id", "X", "--within", "TraceRequests:URGENT=PT8H"))) {
            List<String> typed = new ArrayList<>(List.of("directory"));
            typed.addAll(words);

            Typed answered = valise(typed.toArray());

            assertThat(answered.code()).isEqualTo(Exit.USAGE);
            assertThat(answered.err())
                    .startsWith("'TraceRequests' is no kind of document; there are ")
                    .hasLineCount(1);
        }
    }

    @Test
    void helpsWithTheCommandsOfACommand() {
        assertThat(valise("help", "directory", "quota").out())
                .isEqualTo(valise("directory", "quota", "--help").out());
        assertThat(valise("help").out()).contains("Usage: valise ", "check-config");
        Typed unknown = valise("help", "directory", "fly");
        assertThat(unknown.code()).isEqualTo(Exit.USAGE);
        assertThat(unknown.err()).contains("'valise directory' has no command 'fly'");
    }

    @Test
    void saysHowAQuotaNamesItsMember() {
        Typed typed = valise("directory", "quota", "d.xml", "XAA", "--messages", 1, "--bytes", 1, "--over", "DEFER");

        assertThat(typed.code()).isEqualTo(Exit.USAGE);
        assertThat(typed.err()).contains("Name the member with --member, as in --member XAA");
        assertThat(valise("directory", "quota", "--help").out()).doesNotContain("misplaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fly", "submit", "init XAA", "directory new x --link A", "ca issue x --use magic"})
    void answersWhatItDoesNotUnderstandWithItsUsage(String words) {
        Typed typed = valise((Object[]) words.split(" ", -1));

        assertThat(typed.code()).isEqualTo(Exit.USAGE);
        assertThat(typed.err()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEveryCommand(List<String> words) {
        List<String> asked = new ArrayList<>(words);
        asked.add("--help");

        Typed help = valise(asked.toArray());

        assertDone(help);
        assertThat(help.out()).startsWith("Usage: valise").contains(String.join(" ", words));
    }

    static List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        collect(Valise.commandLine(), List.of(), commands);
        return commands;
    }

    private static void collect(CommandLine line, List<String> path, List<List<String>> commands) {
        commands.add(path);
        line.getSubcommands().forEach((name, command) -> {
            if (!name.equals("help")) {
                List<String> longer = new ArrayList<>(path);
                longer.add(name);
                collect(command, longer, commands);
            }
        });
    }

    private void prepare(String member, String anchor) {
        assertDone(valise("ca", member, "--dir", at("ca-" + member)));
        assertDone(valise(
                "init",
                member,
                "--host",
                "localhost",
                "--rest-port",
                "1",
                "--dir",
                at(member),
                "--ca",
                at("ca-" + member),
                "--anchor",
                at("anchor.xml"),
                "--fingerprint",
                anchor));
    }

    /** A steward and the anchor of his federation; its fingerprint as it is printed. */
    private String anchor() {
        assertDone(valise("directory", "steward", "First", "--dir", at("steward")));
        Typed made = valise(
                "directory", "anchor", at("steward/steward.pem"), "--federation", "Test", "--out", at("anchor.xml"));
        assertDone(made);
        var found = FINGERPRINT.matcher(made.out());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void assertDone(Typed typed) {
        assertThat(typed.code()).as(typed.err() + typed.out()).isEqualTo(Exit.DONE);
    }

    private Path at(String name) {
        return folder.resolve(name);
    }
}
