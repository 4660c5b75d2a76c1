package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.demo.ListServer;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.trust.MemberTrust;

/**
 * The server of the revocation lists, the stewards and the relay are switched off: the others go on; what cannot be checked
 * is said to be unknown, and each node does with it what its operator has decided.
 */
class ThirdPartiesAwayTest {
    private static final String A = "XAA";
    private static final String B = "XBB";
    private static final String BEHIND = "XCC";
    private static final String STEWARDS = "XDD";
    private static final String RELAY = "XRO";
    private static final String DISTRIBUTION_POINTS = "2.5.29.31";
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private ListServer lists;
    private TestFederation federation;
    private Letter early;

    @BeforeEach
    void startFive() throws Exception {
        lists = ListServer.start(Files.createDirectory(folder.resolve("lists")));
        federation = new TestFederation(folder, "Test", clock)
                .listsAt(lists::of)
                .state(A, RELAY)
                .state(B, RELAY)
                .state(BEHIND, RELAY)
                .state(STEWARDS, "")
                .regional(RELAY)
                .link(A, B)
                .link(A, RELAY)
                .link(B, RELAY)
                .link(BEHIND, RELAY)
                .link(STEWARDS, A)
                .write()
                .configure(B, "revocation: {peers: {XCC: ACCEPT}}")
                .start(A, B, BEHIND, STEWARDS, RELAY);
        Files.write(folder.resolve("lists").resolve(A + ".crl"), newList(A));
    }

    @AfterEach
    void stop() {
        lists.close();
        federation.close();
    }

    @Test
    void trafficBetweenTheOthersGoesOn() throws Exception {
        nobodyAsksTheServerThatCertificatesName();
        lists.close();
        federation.stop(STEWARDS);
        directMembersGoOnAndWhatNeedsTheRelayWaits();
        aListEndsAndEachNodeDoesWhatItsOperatorDecided();
        theMissingListComesOverTheLinkOfWhomNobodyKnows();
        theDirectoryEndsAndOnlyThenNothingGoes();
        theStewardsAreBack();
    }

    private void nobodyAsksTheServerThatCertificatesName() throws Exception {
        X509Certificate certificate = federation
                .node(B)
                .federation()
                .member(A)
                .orElseThrow()
                .trust()
                .certificates(CertificateUse.SIGNATURE)
                .get(0);
        assertThat(new String(certificate.getExtensionValue(DISTRIBUTION_POINTS), StandardCharsets.ISO_8859_1))
                .contains(lists.of(A).toString());
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(lists.of(A)).build(), HttpResponse.BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(200);
        assertThat(lists.requests()).as("the server counts").isEqualTo(1);

        arrives(A, B);
        arrives(A, BEHIND);
        assertThat(lists.requests()).isEqualTo(1);
    }

    private void directMembersGoOnAndWhatNeedsTheRelayWaits() throws Exception {
        federation.stop(RELAY);

        arrives(A, B);
        arrives(B, A);
        Letter waiting = sent(A, BEHIND);
        federation.awaitStage(A, waiting, BEHIND, "send");
        TestFederation.awaiting("the link to the relay is down, and what needs it waits")
                .until(() -> federation.client(A).status().links().stream()
                        .anyMatch(link -> link.peer().equals(RELAY) && !link.connected() && link.queued() > 0));

        federation.start(RELAY);
        federation.awaitReceipts(A, waiting, BEHIND);
        assertThat(federation.waiting(BEHIND)).containsOnlyOnce(waiting.id());
    }

    private void aListEndsAndEachNodeDoesWhatItsOperatorDecided() throws Exception {
        clock.goOn(DAY.multipliedBy(20));
        publishListOf(A, B, BEHIND, RELAY);
        publishListOf(B, A, BEHIND, RELAY);
        publishListOf(RELAY, A, B, BEHIND);
        assertThat(federation.client(A).status().warnings())
                .anyMatch(warning -> warning.contains("revocation list of XCC"));
        federation.stop(BEHIND);
        early = sent(A, BEHIND);
        clock.goOn(DAY.multipliedBy(11));

        // It receives what was sent to it before; nobody can judge its receipt.
        federation.start(BEHIND);
        TestFederation.awaiting("the receipt of " + early.id() + " is set aside")
                .until(() -> !federation.aside(A).isEmpty());
        assertThat(federation.aside(A).get(0).code()).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(federation.progress(A, early, BEHIND).stage()).isNotEqualTo("receipt");
        Letter refused = sent(BEHIND, A);
        assertThat(federation.awaitStage(BEHIND, refused, A, "refuse").code()).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(federation.holds(A, refused)).isFalse();
        Shelf.Aside aside = federation.aside(A).get(0);
        assertThat(aside.id()).hasValue(refused.id());
        assertThat(aside.explanation()).contains("FAILED", "list 1 of its authority", "XCC: REFUSE");
        assertThat(federation.client(A).refusals().get(0).code()).isEqualTo("REVOCATION_UNKNOWN");
        assertThat(federation.client(A).status().warnings())
                .anyMatch(warning ->
                        warning.contains("certificates of XCC nobody can say") && warning.contains("is refused"));
        assertThatThrownBy(() -> sent(A, BEHIND)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("REVOCATION_UNKNOWN");
            assertThat(refusal.explanation()).contains("certificate is not revoked: XCC, ENCRYPTION_HYBRID");
        });

        Letter risked = arrives(BEHIND, B);
        assertThat(federation.client(B).message(MessageRef.of(risked.id())).explanations())
                .singleElement()
                .asString()
                .contains("AT OWN RISK", "XCC: ACCEPT", "At our own risk: certificate is not revoked.");
        assertThat(federation.client(B).status().warnings()).anyMatch(warning -> warning.contains("at our own risk"));
        Letter answer = sent(B, BEHIND);
        assertThat(federation.client(B).message(MessageRef.of(answer.id())).explanations())
                .hasSize(1);
        Letter known = arrives(A, B);
        assertThat(federation.client(B).message(MessageRef.of(known.id())).explanations())
                .isNull();
    }

    private void theMissingListComesOverTheLinkOfWhomNobodyKnows() throws Exception {
        federation.stop(RELAY).start(RELAY);
        publishListOf(BEHIND, A, B, RELAY);

        federation.awaitReceipts(A, early, BEHIND);
        arrives(BEHIND, A);
        arrives(A, BEHIND);
    }

    private void theDirectoryEndsAndOnlyThenNothingGoes() throws Exception {
        clock.goOn(DAY.multipliedBy(330));
        publishListOf(A, B);
        publishListOf(B, A);
        assertThat(federation.client(A).status().warnings())
                .anyMatch(warning -> warning.startsWith("The directory of") && warning.contains("expires in"))
                .anyMatch(warning -> warning.startsWith("The next edition of the directory of Test"));
        arrives(A, B);
        clock.goOn(DAY.multipliedBy(5));

        assertThatThrownBy(() -> sent(A, B))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("DIRECTORY_EXPIRED"));
    }

    private void theStewardsAreBack() throws Exception {
        SignedEdition second = federation.next(directory -> {
            directory.setIssued(federation.now());
            directory.setNextUpdate(federation.now().plus(DAY));
            directory.setExpires(federation.now().plus(DAY.multipliedBy(365)));
        });
        federation.start(STEWARDS);
        federation.node(STEWARDS).publish(second);

        federation.awaitEdition(2, A, B, RELAY, BEHIND);
        arrives(A, B);
    }

    private Letter sent(String from, String to) {
        Letter letter = federation.trace(from, to);
        federation.submit(from, letter);
        return letter;
    }

    private Letter arrives(String from, String to) {
        Letter letter = sent(from, to);
        federation.awaitReceipts(from, letter, to);
        return letter;
    }

    private byte[] newList(String member) throws Exception {
        return AuthorityFolder.revoking(folder.resolve("ca-" + member), CryptoProviders.choose())
                .issueList(federation.now(), DAY.multipliedBy(30));
    }

    private void publishListOf(String member, String... others) throws Exception {
        byte[] list = newList(member);
        federation.node(member).publish(member, list);
        for (String other : List.of(others)) {
            TestFederation.awaiting("the list of " + member + " at " + other)
                    .until(() -> Arrays.equals(list, listOf(member, other)));
        }
    }

    private byte[] listOf(String member, String at) {
        MemberTrust trust =
                federation.node(at).federation().member(member).orElseThrow().trust();
        return trust.revocationList(trust.certificates(CertificateUse.SIGNATURE).get(0), CertificateUse.SIGNATURE)
                .orElseThrow()
                .der();
    }
}
