package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.deliver.Shelf;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.RevocationReason;
import org.valise.security.providers.CryptoProviders;

/**
 * The revocation lists of both members have run out while one of them was away: nobody is believed, but nothing is refused,
 * and the links stay over which the next lists come.
 */
class StaleListTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private TestFederation federation;
    private Letter before;

    @BeforeEach
    void letBothListsRunOutWhileOneIsAway() throws Exception {
        federation = TestFederation.ofTwo(folder).stop("XAA");
        before = federation.trace("XBB", "XAA");
        federation.submit("XBB", before);
        byte[] listOfA = list("XAA", DAY.negated());
        byte[] listOfB = list("XBB", DAY.negated());
        federation
                .node("XBB")
                .publish(federation.next(directory -> directory
                        .getMember()
                        .forEach(member -> member.getRevocationList()
                                .set(0, member.getCode().equals("XAA") ? listOfA : listOfB))));
        federation.start("XAA");
        assertThat(isInDoubt("XAA", "XBB")).isTrue();
        assertThat(isInDoubt("XBB", "XAA")).isTrue();
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void theLinkStaysAndWhatCameWaitsForTheListThatAnOperatorHandsIn() throws Exception {
        federation.stop("XBB").start("XBB");
        TestFederation.awaiting("both links").until(() -> isConnected("XAA") && isConnected("XBB"));
        TestFederation.awaiting("what waits, seen by the operator")
                .until(() -> federation.node("XAA").status().warnings().stream()
                        .anyMatch(warning -> warning.contains("frames of XBB wait")));
        assertThat(refused("XAA")).isEmpty();
        assertThat(federation.holds("XAA", before)).isFalse();

        // The list of XBB comes by e-mail, and XAA's operator hands it in.
        assertThat(federation.client("XAA").publishRevocations(list("XBB", DAY)).answer())
                .contains("In force now", "XBB");
        TestFederation.awaiting("the letter").until(() -> federation.holds("XAA", before));

        // XBB cannot check the receipt yet. The list that it needs comes over the link of whom it does not know.
        assertThat(federation.issuers("XBB", before.id(), "ContentConsignment")).isEmpty();
        federation.client("XAA").publishRevocations(list("XAA", DAY));
        federation.awaitReceipts("XBB", before, "XAA");
        assertThat(refused("XBB")).isEmpty();

        Letter after = federation.trace("XAA", "XBB");
        federation.submit("XAA", after);
        federation.awaitReceipts("XAA", after, "XBB");
        assertThat(federation.waiting("XAA")).containsExactly(before.id());
    }

    @Test
    void whoIsNamedInAStaleListIsNotLetIn() throws Exception {
        var authority = AuthorityFolder.revoking(folder.resolve("ca-XBB"), CryptoProviders.choose());
        var tls = federation
                .node("XAA")
                .federation()
                .member("XBB")
                .orElseThrow()
                .trust()
                .certificates(CertificateUse.TLS)
                .get(0);
        authority.revoke(tls, RevocationReason.KEY_COMPROMISE, federation.now());

        federation.client("XAA").publishRevocations(list("XBB", DAY.negated()));

        TestFederation.awaiting("the link's end").until(() -> !isConnected("XAA"));
        assertThat(Neighbours.of(federation.node("XAA").federation(), federation.now())
                        .linked()
                        .get(0)
                        .accepted())
                .isEmpty();
    }

    /** The next list, which has been over for a day, or is good for one. */
    private byte[] list(String code, Duration life) throws Exception {
        return AuthorityFolder.revoking(folder.resolve("ca-" + code), CryptoProviders.choose())
                .issueList(federation.now().minus(life.isNegative() ? DAY.multipliedBy(2) : Duration.ZERO), DAY);
    }

    /** Codes of refused messages and evidence; an old announcement that comes once more is harmless. */
    private List<String> refused(String at) {
        return federation.aside(at).stream()
                .filter(aside -> aside.origin().isPresent())
                .map(Shelf.Aside::code)
                .toList();
    }

    private boolean isInDoubt(String at, String about) {
        return federation
                .node(at)
                .federation()
                .member(about)
                .orElseThrow()
                .trust()
                .isInDoubt(CertificateUse.SIGNATURE, federation.now());
    }

    private boolean isConnected(String code) {
        return federation.node(code).status().links().get(0).connected();
    }
}
