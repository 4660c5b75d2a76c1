package org.valise.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;
import static org.valise.exchange.TestMember.CLOCK;
import static org.valise.exchange.TestMember.PROVIDERS;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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

/** West recognises East, and later North; XAA of West looks at them. */
class RecognitionTest {
    @TempDir
    static Path folder;

    private static StewardKey west;
    private static StewardKey east;
    private static StewardKey eastern;
    private static StewardKey north;
    private static TestMember xaa;
    private static TestMember xbb;
    private static TestMember yaa;
    private static TestMember ybb;
    private static TestMember zaa;

    private final TestEditions home = new TestEditions("West", 1, List.of(west), xaa);
    private final TestEditions abroad = new TestEditions("East", 1, List.of(east), yaa, ybb);
    private final TestEditions third = new TestEditions("North", 1, List.of(north), zaa);
    private final DirectoryInForce directory =
            new DirectoryInForce("XAA", home.anchor(), EditionReader.outsideOfANode(PROVIDERS), CLOCK);

    @BeforeAll
    static void makeKeys() {
        west = TestEditions.steward(folder, "west");
        east = TestEditions.steward(folder, "east");
        eastern = TestEditions.steward(folder, "eastern");
        north = TestEditions.steward(folder, "north");
        xaa = TestMember.create(folder, "XAA");
        xbb = TestMember.create(folder, "XBB");
        yaa = TestMember.create(folder, "YAA");
        ybb = TestMember.create(folder, "YBB");
        zaa = TestMember.create(folder, "ZAA");
    }

    @Test
    void forgetsAFederationThatIsNotRecognisedAnyMoreAndBeginsAnewWhenItIsAgain() {
        recogniseEast();
        adopt(abroad.edition(4));
        assertThat(directory.get().member("YAA")).isPresent();

        adopt(home.edition(2));
        assertThat(directory.get().member("YAA")).isEmpty();
        assertThat(directory.believes("East")).isFalse();
        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.consider(abroad.edition(5)));

        adopt(home.edition(3, draft -> recognise(draft, "East", east)));
        assertThat(directory.versions()).doesNotContainKey("East");
        adopt(abroad.edition(5));
        assertThat(directory.get().member("YAA")).isPresent();
    }

    @Test
    void believesFormerStewardsNoMoreThoughTheAnchorNamesThem() {
        recogniseEast();
        adopt(abroad.edition(1));
        adopt(changeOfStewards(2));

        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.consider(abroad.edition(3)));
        adopt(signed(abroad.draft(3), eastern));
        assertThat(directory.versions()).containsEntry("East", BigInteger.valueOf(3));
    }

    @Test
    void beginsAnewWithAnotherAnchorUnlessThatNamesThePresentStewards() {
        recogniseEast();
        adopt(abroad.edition(1));
        adopt(changeOfStewards(2));

        adopt(home.edition(2, draft -> recognise(draft, "East", eastern)));
        assertThat(directory.versions()).containsEntry("East", BigInteger.valueOf(2));

        adopt(home.edition(3, draft -> recognise(draft, "East", east)));
        assertThat(directory.versions()).doesNotContainKey("East");
        assertRefused(SecurityCode.STEWARD_UNKNOWN.name(), () -> directory.consider(signed(abroad.draft(3), eastern)));
    }

    @Test
    void doesNotLetAnotherFederationTakeOurNameAndWriteOurDirectory() {
        adopt(home.edition(1, draft -> recognise(draft, "West", east)));

        assertRefused(
                SecurityCode.STEWARD_UNKNOWN.name(),
                () -> directory.consider(abroad.edition(9, draft -> draft.setFederation("West"))));
    }

    @Test
    void aStewardOfBothSignsForEach() {
        TestEditions same = new TestEditions("East", 1, List.of(west), yaa);
        adopt(home.edition(1, draft -> recognise(draft, "East", west)));
        adopt(same.edition(1));

        adopt(home.edition(2, draft -> recognise(draft, "East", west)));
        assertThat(directory.get().home().version()).isEqualTo(2);
        assertThat(directory.get().edition("YAA").orElseThrow().federation()).isEqualTo("East");
    }

    @Test
    void refusesACertificateOfAMemberOfOursUnderAnotherName() {
        recogniseEast();

        assertRefused(
                Code.DIRECTORY_CONFLICT,
                () -> directory.consider(abroad.edition(
                        1,
                        draft -> draft.getMember()
                                .get(0)
                                .getCertificate()
                                .addAll(home.draft(1).getMember().get(0).getCertificate()))));
    }

    @Test
    void refusesAMemberThatAnotherRecognisedFederationListedFirst() {
        adopt(home.edition(1, draft -> {
            recognise(draft, "East", east);
            recognise(draft, "North", north);
        }));
        adopt(third.edition(1));

        assertRefused(Code.DIRECTORY_CONFLICT, () -> directory.consider(abroad.edition(1, rename("YAA", "ZAA"))));
        adopt(abroad.edition(1));
        assertThat(directory.get().edition("ZAA").orElseThrow().federation()).isEqualTo("North");
    }

    @Test
    void ourOwnEntryCountsWhenBothListACode() {
        recogniseEast();
        adopt(abroad.edition(1, rename("YBB", "XBB")));
        assertThat(directory.get().edition("XBB").orElseThrow().federation()).isEqualTo("East");

        TestEditions more = new TestEditions("West", 1, List.of(west), xaa, xbb);
        adopt(more.edition(2, draft -> recognise(draft, "East", east)));

        assertThat(directory.get().edition("XBB").orElseThrow().federation()).isEqualTo("West");
        assertThat(directory.get().member("XBB").orElseThrow().trust().authorities())
                .containsExactly(xbb.keys().caCertificate());
        assertThat(directory.get().alsoListedBy("XBB")).containsExactly("East");
    }

    @Test
    void leavesOutALinkOfAnotherFederationToAMemberThatOursHasTakenOver() {
        recogniseEast();
        adopt(abroad.edition(1, rename("YBB", "XBB").andThen(draft -> {
            DirectoryLink link = new DirectoryLink();
            link.setA("YAA");
            link.setB("XBB");
            draft.getLink().add(link);
        })));
        Federation before = directory.get();
        TestEditions more = new TestEditions("West", 1, List.of(west), xaa, xbb);
        adopt(more.edition(2, draft -> recognise(draft, "East", east)));

        assertThat(new Federation("YAA", before.home(), before.recognised()).linkTo("XBB"))
                .contains("XBB");
        assertThat(new Federation("YAA", directory.get().home(), directory.get().recognised()).linkTo("XBB"))
                .isEmpty();
    }

    @Test
    void anEditionInForceIsKnownWhateverSignaturesComeWithItAndThoseThatWereCheckedArePassedOn() {
        SignedEdition checked = home.edition(1);
        adopt(checked);

        Candidate again = directory.consider(TestEditions.signed(TestEditions.bytes(home.draft(1)), north));

        assertThat(again.isKnown()).isTrue();
        assertThat(again.signed()).isSameAs(checked);
    }

    @Test
    void knowsWhoBelievesWhom() {
        recogniseEast();
        adopt(abroad.edition(1, draft -> recognise(draft, "North", north)));

        assertThat(directory.get().believes("XAA", "East")).isTrue();
        assertThat(directory.get().believes("YAA", "East")).isTrue();
        assertThat(directory.get().believes("YAA", "North")).isTrue();
        assertThat(directory.get().believes("YAA", "West")).isFalse();
        assertThat(directory.get().believes("ZAA", "North")).isFalse();
        assertThat(directory.believes("North"))
                .as("recognition is not handed on")
                .isFalse();
    }

    @Test
    void hearsAnnouncementsOverACrossingThatOnlyOursListsAndSendsNothingOverIt() {
        adopt(home.edition(1, draft -> recognise(draft, "East", east, "YAA")));
        adopt(abroad.edition(1));

        assertThat(directory.get().peers()).extracting(Member::code).containsExactly("YAA");
        assertThat(directory.get().linkTo("YAA")).isEmpty();

        adopt(abroad.edition(2, draft -> draft.getMember().get(0).setState(MemberState.SUSPENDED)));
        assertThat(directory.get().peers()).isEmpty();
    }

    private void recogniseEast() {
        adopt(home.edition(1, draft -> recognise(draft, "East", east)));
    }

    private SignedEdition changeOfStewards(int version) {
        Directory draft = abroad.draft(version);
        draft.setStewards(TestEditions.listed(1, List.of(eastern)));
        byte[] xml = TestEditions.bytes(draft);
        return TestEditions.signed(xml, east, eastern);
    }

    private static SignedEdition signed(Directory draft, StewardKey by) {
        draft.setStewards(TestEditions.listed(1, List.of(by)));
        return TestEditions.signed(TestEditions.bytes(draft), by);
    }

    private static Consumer<Directory> rename(String code, String to) {
        return draft -> draft.getMember().stream()
                .filter(member -> member.getCode().equals(code))
                .forEach(member -> member.setCode(to));
    }

    private static void recognise(Directory draft, String name, StewardKey steward) {
        recognise(draft, name, steward, "QQQ");
    }

    private static void recognise(Directory draft, String name, StewardKey steward, String foreign) {
        RecognisedFederation other = new RecognisedFederation();
        other.setName(name);
        other.setStewards(TestEditions.listed(1, List.of(steward)));
        Crossing crossing = new Crossing();
        crossing.setOwn(draft.getMember().get(0).getCode());
        crossing.setForeign(foreign);
        other.getCrossing().add(crossing);
        draft.getRecognised().add(other);
    }

    private void adopt(SignedEdition edition) {
        directory.adopt(directory.consider(edition));
    }
}
