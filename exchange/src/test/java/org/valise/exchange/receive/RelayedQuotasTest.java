package org.valise.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.valise.exchange.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.Admission.Admit;
import org.valise.exchange.receive.Admission.Defer;
import org.valise.exchange.receive.Admission.SetAside;
import org.valise.exchange.receive.Limit.Excess;
import org.valise.schemas.Priority;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

/** At XBB: XAA and XCC come over the relay XRR; XDD has a link, and a group in common over the relay; XEE has a link only. */
class RelayedQuotasTest {
    private static final long MUCH = 1L << 40;
    private static final Limit TWO = new Limit(2, MUCH, Excess.DEFER);

    private final Federation federation = new TestDirectory()
            .members("XAA", "XBB", "XCC", "XDD", "XEE")
            .relays("XRR")
            .behind("XRR", "XAA", "XBB", "XCC")
            .link("XAA", "XRR")
            .link("XBB", "XRR")
            .link("XCC", "XRR")
            .link("XDD", "XBB")
            .link("XDD", "XRR")
            .link("XEE", "XBB")
            .group("XGR", "XRR", "XBB", "XDD")
            .seenFrom("XBB");
    private final HandClock clock = new HandClock();
    private final Quotas quotas = new Quotas(new Origins(() -> Optional.of(federation)), clock);

    @Test
    void setsAsideWhatOneMemberSendsTooMuchAndLetsItsNeighboursPass() {
        quotas.limits(Map.of("XAA", TWO));
        assertThat(admit("XRR", "XAA")).isEqualTo(new Admit());
        assertThat(admit("XRR", "XAA")).isEqualTo(new Admit());
        assertThat(admit("XRR", "XAA")).isEqualTo(new SetAside("XAA"));
        assertThat(admit("XRR", "XCC")).isEqualTo(new Admit());
    }

    @Test
    void setsAsideWhatWouldOvertakeWhatIsSetAside() {
        quotas.limits(Map.of("XAA", TWO));
        byte[] frame = envelope("XAA", to("XBB"));
        assertThat(quotas.admit("XRR", frame, Set.of("XAA"))).isEqualTo(new SetAside("XAA"));
        assertThat(quotas.use()).as("and does not count it").isEmpty();
    }

    @Test
    void takesWhatWasSetAsideWhenThereIsRoom() {
        quotas.limits(Map.of("XAA", TWO));
        byte[] frame = envelope("XAA", to("XBB"));
        admit("XRR", "XAA");
        admit("XRR", "XAA");
        Admission.Verdict later = quotas.readmit("XRR", "XAA", frame);
        assertThat(later).isInstanceOf(Defer.class);

        clock.forward(Duration.ofMinutes(61));

        assertThat(quotas.readmit("XRR", "XAA", frame)).isEqualTo(new Admit());
    }

    @Test
    void doesNotCountForTheRelayWhatHasALimitOfItsOwn() {
        quotas.limits(Map.of("XAA", TWO, "XCC", TWO, "XRR", new Limit(1, MUCH, Excess.DEFER)));
        assertThat(admit("XRR", "XAA")).isEqualTo(new Admit());
        assertThat(admit("XRR", "XCC")).isEqualTo(new Admit());
        assertThat(admit("XRR", "XRR")).isEqualTo(new Admit());
        assertThat(admit("XRR", "XRR")).isEqualTo(new SetAside("XRR"));
        assertThat(admit("XRR", "XAA")).isEqualTo(new Admit());
    }

    @Test
    void countsForTheRelayWhatItCarriesForMembersWithoutALimit() {
        quotas.limits(Map.of("XRR", TWO));
        assertThat(admit("XRR", "XAA")).isEqualTo(new Admit());
        assertThat(admit("XRR", "XCC")).isEqualTo(new Admit());
        assertThat(admit("XRR", "XAA")).isEqualTo(new SetAside("XAA"));
    }

    @Test
    void countsForTheRelayWhatItMayNotCarry() {
        quotas.limits(Map.of("XEE", TWO, "XRR", TWO));
        byte[] forged = envelope("XEE", to("XBB"));
        assertThat(quotas.admit("XRR", forged, Set.of())).isEqualTo(new Admit());
        assertThat(quotas.admit("XRR", new byte[] {86, 76, 83, 1, 1, 0, 1, 'x'}, Set.of()))
                .isEqualTo(new Admit());
        assertThat(quotas.admit("XRR", forged, Set.of())).isEqualTo(new SetAside("XRR"));
        assertThat(quotas.use()).singleElement().matches(use -> use.member().equals("XRR"));
    }

    @Test
    void aRelayCannotSpendWhatAMemberSendsOverItsOwnLink() {
        quotas.limits(Map.of("XDD", TWO));
        byte[] toGroup = envelope("XDD", new Addressees.Group("XGR"));
        for (int i = 0; i < 2; i++) {
            assertThat(quotas.admit("XRR", toGroup, Set.of())).isEqualTo(new Admit());
        }
        assertThat(quotas.admit("XRR", toGroup, Set.of())).isEqualTo(new SetAside("XDD"));

        assertThat(admit("XDD", "XDD")).isEqualTo(new Admit());
        assertThat(quotas.use())
                .extracting(Use::peer, Use::messages)
                .containsExactly(tuple("XDD", 1L), tuple("XRR", 2L));
    }

    @Test
    void readsNoHeaderOfAPeerThatCarriesForNobody() {
        quotas.limits(Map.of("XDD", TWO));
        byte[] inAnothersName = envelope("XAA", to("XBB"));
        assertThat(quotas.admit("XDD", inAnothersName, Set.of())).isEqualTo(new Admit());
        assertThat(quotas.admit("XDD", inAnothersName, Set.of())).isEqualTo(new Admit());
        assertThat(quotas.admit("XDD", inAnothersName, Set.of())).isInstanceOf(Defer.class);
    }

    @Test
    void refusesWhatWasCarriedWhereItsSendersLimitSaysSo() {
        quotas.limits(Map.of("XAA", new Limit(1, MUCH, Excess.REFUSE)));
        byte[] frame = envelope("XAA", to("XBB"));
        assertThat(quotas.admit("XRR", frame, Set.of())).isEqualTo(new Admit());
        quotas.require("XRR", "XAA", frame);
        assertThat(quotas.admit("XRR", frame, Set.of())).isEqualTo(new Admit());
        assertRefused(Code.QUOTA_EXCEEDED, () -> quotas.require("XRR", "XAA", frame));
        quotas.require("XRR", "XCC", frame);
    }

    private Admission.Verdict admit(String peer, String origin) {
        return quotas.admit(peer, envelope(origin, to("XBB")), Set.of());
    }

    private static Addressees to(String member) {
        return new Addressees.Members(List.of(member));
    }

    private static byte[] envelope(String from, Addressees to) {
        byte[] header = RoutingHeaderXml.write(new RoutingHeader(
                UUID.randomUUID(),
                from,
                to,
                Priority.ROUTINE,
                TestMember.NOW,
                TestMember.NOW.plusSeconds(60),
                Kind.MESSAGE,
                1));
        return FrameCodec.write(new Frame.Envelope(header, new byte[] {1}));
    }
}
