package org.valise.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;
import static org.valise.exchange.TestMember.CLOCK;
import static org.valise.exchange.TestMember.NOW;
import static org.valise.exchange.TestMember.PROVIDERS;
import static org.valise.exchange.directory.TestEditions.bytes;
import static org.valise.exchange.directory.TestEditions.signed;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.TestMember;
import org.valise.schemas.v1.Crossing;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryLink;
import org.valise.schemas.v1.MemberState;
import org.valise.schemas.v1.RecognisedFederation;
import org.valise.security.SecurityCode;
import org.valise.security.steward.StewardKey;

class DirectoryInForceTest {
    @TempDir
    static Path folder;

    private static StewardKey first;
    private static StewardKey second;
    private static StewardKey third;
    private static StewardKey outsider;
    private static TestMember abroad;
    private static TestEditions home;
    private static TestEditions east;

    private final DirectoryInForce directory = inForce(CLOCK);

    @BeforeAll
    static void makeKeys() {
        first = TestEditions.steward(folder, "first");
        second = TestEditions.steward(folder, "second");
        third = TestEditions.steward(folder, "third");
        outsider = TestEditions.steward(folder, "outsider");
        abroad = TestMember.create(folder, "YAA");
        home = new TestEditions(
                "West", 2, List.of(first, second), TestMember.create(folder, "XAA"), TestMember.create(folder, "XBB"));
        east = new TestEditions("East", 1, List.of(third), abroad);
    }

    @Test
    void goesByWhatEnoughStewardsHaveSigned() {
        assertRefused(Code.DIRECTORY_MISSING, directory::get);

        adopt(home.edition(3));

        assertThat(directory.get().home().version()).isEqualTo(3);
        assertThat(directory.get().member("XBB").orElseThrow().name("fr")).isEqualTo("État XBB");
    }

    @Test
    void takesANewerOneAndKeepsItWhenTheSameComesAgain() {
        SignedEdition newer = home.edition(4);
        adopt(home.edition(3));
        adopt(newer);

        assertThat(directory.get().home().version()).isEqualTo(4);
        assertThat(directory.consider(newer).isKnown()).isTrue();
    }

    @Test
    void refusesAnOlderOne() {
        adopt(home.edition(3));

        assertKeeps(Code.DIRECTORY_ROLLBACK, home.edition(2));
    }

    @Test
    void refusesOtherContentsUnderTheSameVersionThoughTheStewardsSignedBoth() {
        adopt(home.edition(3));

        assertKeeps(
                Code.DIRECTORY_EQUIVOCATION,
                home.edition(3, edition -> edition.getMember().get(1).setState(MemberState.SUSPENDED)));
    }

    @Test
    void refusesTooFewSignaturesAndAStewardCountsOnce() {
        byte[] xml = bytes(home.draft(1));

        assertRefused(SecurityCode.STEWARDS_TOO_FEW.name(), () -> directory.consider(signed(xml)));
        assertRefused(SecurityCode.STEWARDS_TOO_FEW.name(), () -> directory.consider(signed(xml, first)));
        assertRefused(SecurityCode.STEWARDS_TOO_FEW.name(), () -> directory.consider(signed(xml, first, first)));
    }

    @Test
    void refusesASignatureOfAStrangerEvenBesideEnoughOthers() {
        byte[] xml = bytes(home.draft(1));

        assertRefused(
                SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.consider(signed(xml, first, second, outsider)));
    }

    @Test
    void refusesOtherBytesThanThoseThatWereSigned() {
        SignedEdition honest = home.edition(1);
        byte[] changed = new String(honest.xml(), StandardCharsets.UTF_8)
                .replace("State XAA", "State XXA")
                .getBytes(StandardCharsets.UTF_8);

        assertRefused(
                SecurityCode.SIGNATURE_INVALID.name(),
                () -> directory.consider(new SignedEdition(changed, honest.signatures())));
    }

    @Test
    void refusesWhatHasExpiredFromItsLastMomentOnAndWhatIsNotYetIssued() {
        SignedEdition edition = home.edition(1);

        assertThat(inForce(Clock.offset(CLOCK, TestEditions.LIFE.minusSeconds(1)))
                        .consider(edition))
                .isNotNull();
        assertRefused(
                Code.DIRECTORY_EXPIRED,
                () -> inForce(Clock.offset(CLOCK, TestEditions.LIFE)).consider(edition));
        assertRefused(
                Code.DIRECTORY_NOT_YET,
                () -> directory.consider(home.edition(1, draft -> draft.setIssued(NOW.plus(Duration.ofHours(1))))));
    }

    @Test
    void refusesWhatIsSignedButIsNoDirectory() {
        assertRefused(
                Code.DIRECTORY_INVALID,
                () -> directory.consider(signed(new byte[] {'<', 'a', '/', '>'}, first, second)));
    }

    @Test
    void letsTheStewardsChangeWhenThoseBeforeAndThoseAfterSign() {
        adopt(home.edition(1));
        Directory draft = home.draft(2);
        draft.setStewards(TestEditions.listed(2, List.of(first, third)));
        byte[] xml = bytes(draft);

        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.consider(signed(xml, first, third)));
        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.consider(signed(xml, first, second)));
        SignedEdition changed = signed(xml, first, second, third);
        adopt(changed);

        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.consider(home.edition(3)));
        assertThat(directory.consider(changed).isKnown())
                .as("the very edition with which a steward has left, once more from another peer")
                .isTrue();
    }

    @Test
    void judgesAnEditionByTheStewardsOfTheMomentInWhichItComesIntoForce() {
        adopt(home.edition(1));
        Candidate considered = directory.consider(home.edition(3));
        Directory draft = home.draft(2);
        draft.setStewards(TestEditions.listed(2, List.of(first, third)));
        adopt(signed(bytes(draft), first, second, third));

        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.adopt(considered));
        assertThat(directory.get().home().version()).isEqualTo(2);
    }

    @Test
    void takesUpWhatStewardsHaveSignedWhoseCertificatesHaveEndedSince() {
        DirectoryInForce muchLater = inForce(Clock.offset(CLOCK, Duration.ofDays(40 * 365)));
        assertRefused(SecurityCode.CERTIFICATE_EXPIRED.name(), () -> muchLater.consider(home.edition(1)));

        muchLater.restore(home.edition(1), NOW);

        assertThat(muchLater.get().home().version()).isEqualTo(1);
    }

    @Test
    void takesUpAfterARestartWhatWasInForceEvenIfItHasExpired() {
        DirectoryInForce later = inForce(Clock.offset(CLOCK, TestEditions.LIFE));

        later.restore(home.edition(1), NOW);
        later.restore(home.edition(2), NOW);
        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> later.restore(east.edition(3), NOW));

        assertThat(later.get().home().version()).isEqualTo(2);
        assertThat(later.get().home().hasExpired(NOW.plus(TestEditions.LIFE))).isTrue();
    }

    @Test
    void joinsARecognisedFederationOverACrossingThatBothList() {
        adopt(home.edition(1, draft -> recognise(draft, "East", third, "XAA", "YAA")));
        adopt(east.edition(7));
        assertThat(directory.get().linkTo("YAA")).isEmpty();

        adopt(east.edition(8, draft -> recognise(draft, "West", first, "YAA", "XAA")));

        assertThat(directory.get().linkTo("YAA")).contains("YAA");
        assertThat(directory.get().edition("YAA").orElseThrow().federation()).isEqualTo("East");
    }

    @Test
    void believesNoFederationThatIsNotRecognised() {
        adopt(home.edition(1));

        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.consider(east.edition(1)));
    }

    @Test
    void refusesAFederationThatListsAMemberOfOurs() {
        adopt(home.edition(1, draft -> recognise(draft, "East", third, "XAA", "YAA")));

        assertKeeps(
                Code.DIRECTORY_CONFLICT,
                east.edition(1, draft -> draft.getMember().get(0).setCode("XBB")));
    }

    @Test
    void refusesOurDirectoryFromTheStewardsOfAnother() {
        adopt(home.edition(1, draft -> recognise(draft, "East", third, "XAA", "YAA")));

        assertKeeps(Code.DIRECTORY_FOREIGN, east.edition(9, draft -> draft.setFederation("West")));
    }

    @Test
    void leavesOutALinkThatAnotherFederationListsBetweenMembersOfOurs() {
        adopt(home.edition(1, draft -> recognise(draft, "East", third, "XAA", "YAA")));
        adopt(east.edition(1, draft -> {
            DirectoryLink link = new DirectoryLink();
            link.setA("YAA");
            link.setB("YAA");
            draft.getLink().add(link);
            recognise(draft, "West", first, "YAA", "XBB");
        }));

        assertThat(directory.get().linkTo("XBB")).isEmpty();
    }

    private void assertKeeps(Code code, SignedEdition edition) {
        int before = directory.get().home().version();
        assertRefused(code.name(), () -> directory.consider(edition));
        assertThat(directory.get().home().version()).isEqualTo(before);
    }

    private void adopt(SignedEdition edition) {
        directory.adopt(directory.consider(edition));
    }

    private static DirectoryInForce inForce(Clock clock) {
        return new DirectoryInForce("XAA", home.anchor(), EditionReader.outsideOfANode(PROVIDERS), clock);
    }

    private static void recognise(Directory draft, String name, StewardKey steward, String own, String foreign) {
        RecognisedFederation other = new RecognisedFederation();
        other.setName(name);
        other.setStewards(TestEditions.listed(1, List.of(steward)));
        Crossing crossing = new Crossing();
        crossing.setOwn(own);
        crossing.setForeign(foreign);
        other.getCrossing().add(crossing);
        draft.getRecognised().add(other);
    }
}
