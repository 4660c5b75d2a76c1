package org.valise.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestMember;
import org.valise.schemas.Priority;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;

/** What was handed in under the edition before is taken and passed on under the next one. */
class WaysTest {
    private static final int MOST_STEPS = 1_000;

    private final TestDirectory directory = new TestDirectory()
            .members("XAA", "XBB", "XDD", "XEE")
            .relays("XRO", "XRP", "XRQ")
            .behind("XRO", "XAA", "XBB", "XDD")
            .link("XAA", "XRO")
            .link("XBB", "XRO")
            .link("XDD", "XRO")
            .link("XEE", "XAA")
            .link("XEE", "XBB")
            .link("XRQ", "XAA")
            .link("XRQ", "XBB");

    @Test
    void whatIsAtTheRelayGoesOnWhenTheTwoAreLinked() {
        directory.link("XAA", "XBB");

        assertThat(seen("XAA").nextHop("XAA", to("XBB"), "XBB")).contains("XBB");
        assertThat(seen("XRO").mayCarry("XAA", header("XAA", to("XBB")))).isTrue();
        assertThat(seen("XRO").onward("XAA", header("XAA", to("XBB")))).containsExactly("XBB");
        assertThat(seen("XBB").mayCarry("XRO", header("XAA", to("XBB")))).isTrue();
        assertThat(seen("XBB").onward("XRO", header("XAA", to("XBB")))).isEmpty();
    }

    @Test
    void aRelayOnAWayInUsePassesOnOnlyThere() {
        directory.link("XAA", "XBB");

        assertThat(seen("XRO").onward("XAA", header("XAA", to("XBB", "XDD")))).containsExactly("XDD");
    }

    @Test
    void whoIsAddressedDoesNotPassOnWhatIsOnOtherWaysNow() {
        directory.link("XAA", "XBB");

        assertThat(seen("XRO").onward("XAA", header("XAA", to("XBB", "XRO")))).isEmpty();
    }

    @Test
    void aRelayThatIsNamedForNeitherMayNotCarry() {
        assertThat(seen("XBB").mayCarry("XRQ", header("XAA", to("XBB")))).isFalse();
        assertThat(seen("XBB").mayCarry("XEE", header("XAA", to("XBB")))).isFalse();
        assertThat(seen("XRQ").mayCarry("XAA", header("XAA", to("XBB")))).isFalse();
    }

    @Test
    void aRelayIsOnNoWayWhenItIsNotLinkedWithBoth() {
        directory.members("XFF").behind("XRP", "XFF").link("XFF", "XRP");

        assertThat(seen("XRP").mayCarry("XAA", header("XAA", to("XFF")))).isFalse();
        assertThat(seen("XFF").mayCarry("XRP", header("XAA", to("XFF")))).isFalse();
    }

    @Test
    void theAddresseesRelayGoesBeforeTheSendersAndOneBeforeTwo() {
        directory
                .members("XCC")
                .behind("XRP", "XCC")
                .link("XCC", "XRP")
                .link("XRO", "XRP")
                .link("XRO", "XCC");

        // By their links: over the sender's relay alone.
        assertThat(seen("XAA").nextHop("XAA", to("XCC"), "XCC")).contains("XRO");
        assertThat(seen("XRO").onward("XAA", header("XAA", to("XCC")))).containsExactly("XCC");
        assertThat(seen("XRP").mayCarry("XRO", header("XAA", to("XCC")))).isTrue();
        assertThat(seen("XRP").onward("XRO", header("XAA", to("XCC")))).containsExactly("XCC");
        directory.link("XAA", "XRP");
        assertThat(seen("XAA").nextHop("XAA", to("XCC"), "XCC")).contains("XRP");
        assertThat(seen("XRO").onward("XAA", header("XAA", to("XCC")))).containsExactly("XCC");
    }

    @Test
    void aGroupsEnvelopeThatWasSentWithoutItsRelayIsTakenWhenItHasOne() {
        directory.link("XAA", "XBB").group("XGR", "XRO", "XAA", "XBB", "XDD");
        RoutingHeader header = header("XAA", new Addressees.Group("XGR"));

        assertThat(seen("XBB").mayCarry("XAA", header)).isTrue();
        assertThat(seen("XBB").mayCarry("XRO", header)).isTrue();
        assertThat(seen("XBB").onward("XAA", header)).isEmpty();
        assertThat(seen("XRO").onward("XAA", header)).containsExactlyInAnyOrder("XBB", "XDD");
    }

    @Test
    void anAddresseeWithoutAnyWayDoesNotHoldUpTheOthers() {
        directory.members("XZA");

        assertThat(seen("XRO").onward("XAA", header("XAA", to("XBB", "XZA")))).containsExactly("XBB");
    }

    @Test
    void whoeverIsPassedSomethingMayTakeItAndNothingGoesRoundInACircle() {
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            List<String> codes = List.of("XAA", "XBB", "XRO", "XRP", "XRQ");
            TestDirectory any = anyDirectory(random, codes);
            for (Addressees to : List.of(to("XBB"), new Addressees.Group("XGR"))) {
                for (String first : codes) {
                    follow(any, header("XAA", to), first);
                }
            }
        }
    }

    private static TestDirectory anyDirectory(Random random, List<String> codes) {
        List<String> relays = codes.subList(2, 5);
        TestDirectory any = new TestDirectory().members("XAA", "XBB").relays("XRO", "XRP", "XRQ");
        for (String code : codes) {
            String relay = relays.get(random.nextInt(3));
            if (!relay.equals(code)) {
                any.behind(relay, code);
            }
        }
        for (int a = 0; a < codes.size(); a++) {
            for (int b = a + 1; b < codes.size(); b++) {
                if (random.nextInt(3) > 0) {
                    any.link(codes.get(a), codes.get(b));
                }
            }
        }
        return any.group("XGR", relays.get(random.nextInt(3)), codes.toArray(String[]::new));
    }

    /** The sender hands its message to anybody, whichever edition that was by. */
    private static void follow(TestDirectory any, RoutingHeader header, String first) {
        if (!any.seenFrom(first).mayCarry(header.from(), header)) {
            return;
        }
        Deque<List<String>> steps = new ArrayDeque<>(List.of(List.of(header.from(), first)));
        int taken = 0;
        while (!steps.isEmpty()) {
            List<String> step = steps.poll();
            String here = step.get(1);
            for (String next : any.seenFrom(here).onward(step.get(0), header)) {
                assertThat(any.seenFrom(next).mayCarry(here, header)).isTrue();
                steps.add(new ArrayList<>(List.of(here, next)));
            }
            assertThat(++taken).as("steps").isLessThan(MOST_STEPS);
        }
    }

    private Federation seen(String own) {
        return directory.seenFrom(own);
    }

    private static RoutingHeader header(String from, Addressees to) {
        return new RoutingHeader(
                new UUID(0, 1),
                from,
                to,
                Priority.ROUTINE,
                TestMember.NOW,
                TestMember.NOW.plus(Duration.ofDays(1)),
                Kind.MESSAGE,
                1);
    }

    private static Addressees to(String... codes) {
        return new Addressees.Members(List.of(codes));
    }
}
