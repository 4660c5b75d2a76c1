package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TurnedAwayTest {
    private static final Fingerprint OF_B = Fingerprint.of(TestMembers.B.certificate());

    private Instant now = Instant.parse("2026-05-04T10:00:00Z");
    private final TurnedAway turnedAway = new TurnedAway(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void namesTheMemberAndWhy() {
        Peer revoked = new Peer("B", "localhost", 1, List.of(TestMembers.B.ca()), Set.of(OF_B), Set.of(OF_B));
        assertThat(revoked.accepted()).isEmpty();
        assertThat(line(revoked))
                .startsWith("B was refused, LINK_CERTIFICATE_REVOKED")
                .contains(OF_B.hex());
        later();
        assertThat(line(new Peer("B", "localhost", 1, TestMembers.B.ca(), Set.of())))
                .startsWith("B was refused, LINK_CERTIFICATE_UNLISTED");
        later();
        assertThat(line(new Peer("B", "localhost", 1, TestMembers.C.ca(), Set.of(OF_B))))
                .startsWith("B was refused, LINK_CERTIFICATE_AUTHORITY");
        later();
        assertThat(line(TestMembers.C.asPeer(1)))
                .startsWith("A connection was refused")
                .contains(OF_B.hex());
    }

    @Test
    void saysItOnceAMinuteForEachCertificate() {
        List<Peer> nobody = List.of();
        assertThat(turnedAway.toBeSaid(TestMembers.B.certificate(), nobody)).isPresent();
        assertThat(turnedAway.toBeSaid(TestMembers.B.certificate(), nobody)).isEmpty();
        assertThat(turnedAway.toBeSaid(TestMembers.C.certificate(), nobody)).isPresent();
        now = now.plusSeconds(59);
        assertThat(turnedAway.toBeSaid(TestMembers.B.certificate(), nobody)).isEmpty();
        now = now.plusSeconds(1);
        assertThat(turnedAway.toBeSaid(TestMembers.B.certificate(), nobody)).isPresent();
    }

    private void later() {
        now = now.plus(Duration.ofMinutes(1));
    }

    private String line(Peer peer) {
        return turnedAway.toBeSaid(TestMembers.B.certificate(), List.of(peer)).orElseThrow();
    }
}
