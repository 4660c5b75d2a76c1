package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.Node;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.FreePort;
import org.valise.gateway.demo.Letter;

/** A new node whose signature key and classical key are in a PKCS#11 token from the first day. */
class InitWithTokenTest {
    private static final Pattern FINGERPRINT = Pattern.compile("([0-9a-f]{4} ){15}[0-9a-f]{4}");

    @TempDir
    Path folder;

    private SoftToken token;
    private Path pinFile;

    @BeforeEach
    void makeAToken() throws Exception {
        token = SoftToken.create();
        pinFile = Files.writeString(at("pin"), SoftToken.PIN + "\n");
        Files.setPosixFilePermissions(pinFile, PosixFilePermissions.fromString("rw-------"));
        done(valise("directory", "steward", "First", "--dir", at("steward")));
        done(valise("ca", "XAA", "--dir", at("ca-XAA")));
        done(valise("ca", "XBB", "--dir", at("ca-XBB")));
    }

    @Test
    void makesANodeThatSignsWithItsTokenFromTheFirstMessageOn() throws Exception {
        String fingerprint = anchor();
        done(init("XAA", fingerprint, "--pkcs11", token.library(), "--slot", token.slot(), "--pin-file", pinFile));
        done(init("XBB", fingerprint));
        assertThat(Files.readString(at("XAA/node.yaml")))
                .contains("pkcs11:", "slot: " + token.slot(), pinFile.toString());
        assertThat(holdsKey("signature.p12", "signature")).isFalse();
        assertThat(holdsKey("encryption.p12", "encryption-classical")).isFalse();
        assertThat(holdsKey("tls.p12", "tls")).isTrue();
        publish();
        assertThat(done(valise("check-config", "--config", at("XAA/node.yaml"))))
                .contains("edition 1 in ", "the node does not run");

        try (Node node = Node.start(ConfigurationReader.read(at("XAA/node.yaml")), Clock.systemUTC())) {
            Letter letter = Letter.like("trace-request", Clock.systemUTC().instant())
                    .between("XAA", "XBB")
                    .drop("Attachments")
                    .drop("Photograph");
            assertThat(node.lines()
                            .submit(new Upload(new ByteArrayInputStream(letter.bytes()), "test"))
                            .messageId())
                    .isEqualTo(letter.id());
            assertThat(done(valise("check-config", "--config", at("XAA/node.yaml"))))
                    .contains("edition 1, which the running node goes by");
        }
    }

    @Test
    void wantsAllThreeOptionsAndAPinThatNobodyElseReads() throws Exception {
        String fingerprint = anchor();
        assertThat(init("XAA", fingerprint, "--pkcs11", token.library()).code()).isEqualTo(Exit.USAGE);
        Files.setPosixFilePermissions(pinFile, PosixFilePermissions.fromString("rw-r--r--"));

        Typed typed =
                init("XAA", fingerprint, "--pkcs11", token.library(), "--slot", token.slot(), "--pin-file", pinFile);

        assertThat(typed.code()).isEqualTo(Exit.USAGE);
        assertThat(typed.err()).contains("--pin-file", "chmod 600");
        assertThat(at("XAA")).doesNotExist();
    }

    private Typed init(String member, String fingerprint, Object... more) throws Exception {
        Object[] words = {
            "init",
            member,
            "--host",
            "127.0.0.1",
            "--dir",
            at(member),
            "--ca",
            at("ca-" + member),
            "--anchor",
            at("anchor.xml"),
            "--fingerprint",
            fingerprint,
            "--broker-port",
            FreePort.next(),
            "--rest-port",
            FreePort.next()
        };
        Object[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return valise(all);
    }

    private String anchor() {
        var found = FINGERPRINT.matcher(done(valise(
                "directory", "anchor", at("steward/steward.pem"), "--federation", "Test", "--out", at("anchor.xml"))));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void publish() {
        Path directory = at("XAA/directory.xml");
        done(valise(
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
        done(valise("directory", "sign", directory, "--steward", at("steward")));
    }

    private boolean holdsKey(String file, String name) throws Exception {
        char[] password = Files.readString(at("XAA/keys/password")).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(at("XAA/keys/" + file))) {
            store.load(in, password);
        }
        return store.isKeyEntry(name);
    }

    private static String done(Typed typed) {
        assertThat(typed.code()).as(typed.err() + typed.out()).isEqualTo(Exit.DONE);
        return typed.out();
    }

    private Path at(String name) {
        return folder.resolve(name);
    }
}
