package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.joining.JoiningRequestCheck;
import org.valise.gateway.joining.SignedRequest;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.gateway.setup.KeyRenewal;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.asice.SignedManifest;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.Generation;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.Contents;
import org.valise.security.sign.SignatureVerifier;
import org.valise.security.trust.MemberTrust;

/** All keys of a running node are renewed while messages go to and fro. */
class LiveRotationTest {
    private static final CryptoProviders PROVIDERS = CryptoProviders.choose();
    private static final int SOME = 10;

    @TempDir
    Path folder;

    private TestFederation two;
    private KeyRenewal renewal;

    @BeforeEach
    void start() throws Exception {
        two = TestFederation.ofTwo(folder);
        renewal = new KeyRenewal(two.configuration("XAA"), entry(), PROVIDERS);
    }

    @AfterEach
    void stop() {
        two.close();
    }

    @Test
    void nothingIsLostOrDoubledWhileTheKeysOverlapAndWhenTheOldOnesGo() throws Exception {
        try (Chatter chatter = new Chatter(two, "XAA", "XBB")) {
            chatter.awaitMore(SOME);
            assertThat(signer(chatter.awaitFrom("XAA"))).isEqualTo(certificate(1));

            renewal.certify(AuthorityFolder.revoking(folder.resolve("ca-XAA"), PROVIDERS), two.now(), two.now());
            publish("XBB", 2);
            chatter.awaitMore(SOME);
            assertThat(signer(chatter.awaitFrom("XAA"))).isEqualTo(certificate(2));

            chatter.without("XAA", () -> two.stop("XAA").start("XAA"));
            chatter.awaitMore(SOME);
            assertThat(signer(chatter.awaitFrom("XAA"))).isEqualTo(certificate(2));

            // What the old keys have signed must have arrived before peers stop believing them.
            chatter.awaitAll();
            renewal.leaveOut(1, two.now());
            publish("XAA", 3);
            chatter.awaitMore(SOME);
            renewal.inventory().retire(1, listed(), Optional.of(generation(2)));
            chatter.without("XAA", () -> two.stop("XAA").start("XAA"));
            chatter.awaitMore(SOME);
            assertThat(signer(chatter.awaitFrom("XAA"))).isEqualTo(certificate(2));

            chatter.end();
            chatter.awaitAll();
            for (String member : List.of("XAA", "XBB")) {
                assertThat(two.waiting(member)).containsExactlyInAnyOrderElementsOf(chatter.sentTo(member));
                assertThat(two.aside(member)).isEmpty();
            }
        }
    }

    private void publish(String at, int version) throws Exception {
        DirectoryMember asked = new JoiningRequestCheck(PROVIDERS, Clock.systemUTC())
                .check(SignedRequest.read(entry()))
                .member();
        SignedEdition edition = two.next(directory -> directory.getMember().stream()
                .filter(member -> member.getCode().equals("XAA"))
                .forEach(member -> {
                    member.getCertificate().clear();
                    member.getCertificate().addAll(asked.getCertificate());
                    member.getRevocationList().clear();
                    member.getRevocationList().addAll(asked.getRevocationList());
                }));
        two.node(at).publish(edition);
        two.awaitEdition(version, "XAA", "XBB");
        // By then the links show the new key, and what is sealed from now on is for the new keys.
        TestFederation.awaiting("the link that the edition wants")
                .until(() -> two.client("XBB").testLink("XAA").stream()
                        .noneMatch(check -> check.outcome().equals("FAILED")));
    }

    private MemberTrust listed() {
        return two.node("XAA").federation().member("XAA").orElseThrow().trust();
    }

    private Generation generation(int number) {
        return renewal.inventory().generations().stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private X509Certificate certificate(int generation) {
        return generation(generation).certificate(CertificateUse.SIGNATURE);
    }

    /** Whose key has signed a letter, as its addressee keeps it. */
    private X509Certificate signer(Letter letter) {
        Node addressee = two.node("XBB");
        MessageRef id = MessageRef.of(letter.id());
        Contents contents = addressee.desk().contents(id, TestFederation.READER);
        byte[] header = addressee.shelf().find(id).orElseThrow().header();
        return new SignatureVerifier(PROVIDERS)
                .verify(
                        SignedManifest.of(header, contents.document(), List.of(), PROVIDERS)
                                .bytes(),
                        contents.signature(),
                        certificate -> {})
                .certificate();
    }

    private Path entry() {
        return two.of("XAA").resolve("member.xml");
    }
}
