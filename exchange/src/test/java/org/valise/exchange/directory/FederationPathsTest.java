package org.valise.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.TestDirectory;
import org.valise.schemas.header.Addressees;

/** XAA and XBB are linked; XCC is reached over XRR, XDD over XSS; both relays are linked. */
class FederationPathsTest {
    private final TestDirectory directory = new TestDirectory()
            .members("XAA", "XBB", "XCC", "XDD", "XEE")
            .relays("XRR", "XSS")
            .behind("XRR", "XAA", "XBB", "XCC")
            .behind("XSS", "XDD")
            .link("XAA", "XBB")
            .link("XAA", "XRR")
            .link("XBB", "XRR")
            .link("XCC", "XRR")
            .link("XSS", "XRR")
            .link("XDD", "XSS")
            .group("XGR", "XRR", "XAA", "XBB", "XCC")
            .group("XGS", "XSS", "XAA", "XCC", "XDD", "XSS")
            .group("XGN", "", "XAA", "XBB", "XCC");

    @Test
    void takesTheDirectLinkWhereThereIsOne() {
        assertThat(hops("XAA", "XAA", to("XBB"))).isEqualTo(Map.of("XBB", Set.of("XBB")));
        assertThat(hops("XRR", "XAA", to("XBB"))).isEmpty();
    }

    @Test
    void goesOverTheRelayOfTheAddressee() {
        assertThat(hops("XAA", "XAA", to("XCC"))).isEqualTo(Map.of("XRR", Set.of("XCC")));
        assertThat(hops("XRR", "XAA", to("XCC"))).isEqualTo(Map.of("XCC", Set.of("XCC")));
        assertThat(hops("XCC", "XAA", to("XCC"))).isEmpty();
    }

    @Test
    void goesOverTwoRelays() {
        assertThat(hops("XCC", "XCC", to("XDD"))).isEqualTo(Map.of("XRR", Set.of("XDD")));
        assertThat(hops("XRR", "XCC", to("XDD"))).isEqualTo(Map.of("XSS", Set.of("XDD")));
        assertThat(hops("XSS", "XCC", to("XDD"))).isEqualTo(Map.of("XDD", Set.of("XDD")));
    }

    @Test
    void handsOneCopyToAPeerForAllWhomItReaches() {
        assertThat(hops("XAA", "XAA", to("XBB", "XCC", "XDD")))
                .isEqualTo(Map.of("XBB", Set.of("XBB"), "XRR", Set.of("XCC", "XDD")));
    }

    @Test
    void sendsToAGroupOverItsRelayEvenBesideADirectLink() {
        assertThat(hops("XAA", "XAA", group("XGR"))).isEqualTo(Map.of("XRR", Set.of("XBB", "XCC")));
        assertThat(hops("XRR", "XAA", group("XGR"))).isEqualTo(Map.of("XBB", Set.of("XBB"), "XCC", Set.of("XCC")));
    }

    @Test
    void sendsToAGroupWithoutRelayEachOnItsOwnWay() {
        assertThat(hops("XAA", "XAA", group("XGN"))).isEqualTo(Map.of("XBB", Set.of("XBB"), "XRR", Set.of("XCC")));
    }

    @Test
    void doesNotPassAGroupsEnvelopeTwiceThroughOneRelay() {
        assertThat(hops("XRR", "XAA", group("XGS")))
                .isEqualTo(Map.of("XCC", Set.of("XCC"), "XSS", Set.of("XSS", "XDD")));
        assertThat(hops("XSS", "XAA", group("XGS"))).isEqualTo(Map.of("XDD", Set.of("XDD")));
    }

    @Test
    void leavesTheSenderOutOfItsOwnGroup() {
        assertThat(directory.seenFrom("XAA").recipients("XAA", group("XGR"))).containsExactly("XBB", "XCC");
    }

    @Test
    void refusesWhatTheDirectoryDoesNotKnowOrReach() {
        assertRefused(Code.ADDRESSEE_UNKNOWN, () -> hops("XAA", "XAA", to("XZZ")));
        assertRefused(Code.ADDRESSEE_UNKNOWN, () -> hops("XAA", "XAA", group("XZZ")));
        assertRefused(Code.GROUP_NOT_OURS, () -> hops("XDD", "XDD", group("XGR")));
        assertRefused(Code.ADDRESSEE_UNREACHABLE, () -> hops("XAA", "XAA", to("XEE")));
    }

    @Test
    void usesNoRelayThatTheDirectoryDoesNotCallOneOrThatIsNotLinked() {
        directory
                .members("XFF", "XHH")
                .behind("XBB", "XFF")
                .behind("XSS", "XHH")
                .link("XFF", "XBB");

        assertRefused(Code.ADDRESSEE_UNREACHABLE, () -> hops("XAA", "XAA", to("XFF")));
        assertRefused(Code.ADDRESSEE_UNREACHABLE, () -> hops("XSS", "XSS", to("XHH")));
    }

    @Test
    void knowsItsPeersAndTheLinkThatCarriesBack() {
        Federation seen = directory.seenFrom("XCC");

        assertThat(seen.peers()).extracting(Member::code).containsExactly("XRR");
        assertThat(seen.linkTo("XDD")).contains("XRR");
        assertThat(seen.linkTo("XEE")).isEmpty();
    }

    private Map<String, Set<String>> hops(String seenFrom, String from, Addressees to) {
        return directory.seenFrom(seenFrom).nextHops(from, to);
    }

    private static Addressees to(String... codes) {
        return new Addressees.Members(List.of(codes));
    }

    private static Addressees group(String code) {
        return new Addressees.Group(code);
    }
}
