package org.valise.security.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.TestMember;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.RevocationReason;
import org.valise.security.keys.RevokedEntry;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationsTest {
    private static final Instant NOW = TestMember.NOW;
    private static final Duration DAY = Duration.ofDays(1);
    private static final BigInteger TAKEN_BACK = BigInteger.valueOf(11);
    private static final BigInteger OTHER = BigInteger.valueOf(12);

    private MemberAuthority authority;
    private AuthorityKey issuer;

    @BeforeAll
    void makeAuthority(@TempDir Path folder) {
        authority = MemberAuthority.create(
                folder.resolve("ca.p12"), TestMember.PASSWORD, "QAA", "Ministry", TestMember.PROVIDERS, NOW.minus(DAY));
        issuer = AuthorityKey.of(authority.certificate());
    }

    private RevocationList list(long number, Instant from, BigInteger... serials) {
        byte[] der = authority.revocationList(
                List.of(serials).stream()
                        .map(serial -> new RevokedEntry(serial, from, RevocationReason.KEY_COMPROMISE))
                        .toList(),
                BigInteger.valueOf(number),
                from,
                from.plus(DAY));
        return RevocationList.read(der, List.of(authority.certificate()), TestMember.PROVIDERS);
    }

    @Test
    void knowsNothingWithoutAList() {
        assertThat(new Revocations().status(issuer, OTHER, NOW)).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(new Revocations().list(issuer)).isEmpty();
    }

    @Test
    void tellsTheRevokedFromTheGood() {
        Revocations known = new Revocations();
        RevocationList list = list(1, NOW, TAKEN_BACK);
        assertThat(known.accept(list, NOW)).isEqualTo(Acceptance.NEWER);
        assertThat(known.status(issuer, TAKEN_BACK, NOW)).isEqualTo(RevocationStatus.REVOKED);
        assertThat(known.status(issuer, OTHER, NOW)).isEqualTo(RevocationStatus.GOOD);
        assertThat(known.list(issuer)).contains(list);
        assertThat(known.lists()).containsExactly(list);
    }

    @Test
    void saysNothingGoodAfterTheNextUpdateWasDue() {
        Revocations known = new Revocations();
        known.accept(list(1, NOW, TAKEN_BACK), NOW);
        assertThat(known.status(issuer, OTHER, NOW.plus(DAY).minusSeconds(1))).isEqualTo(RevocationStatus.GOOD);
        assertThat(known.status(issuer, OTHER, NOW.plus(DAY))).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void keepsSayingThatARevokedCertificateIsRevoked() {
        Revocations known = new Revocations();
        known.accept(list(1, NOW, TAKEN_BACK), NOW.plus(DAY.multipliedBy(100)));
        assertThat(known.status(issuer, TAKEN_BACK, NOW.plus(DAY.multipliedBy(100))))
                .isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void refusesAnOlderNumberEvenIfItWasIssuedLater() {
        Revocations known = new Revocations();
        known.accept(list(5, NOW, TAKEN_BACK), NOW);
        refuses(SecurityCode.CRL_ROLLBACK, () -> known.accept(list(4, NOW.plusSeconds(9)), NOW));
        assertThat(known.status(issuer, TAKEN_BACK, NOW)).isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void takesANewerList() {
        Revocations known = new Revocations();
        known.accept(list(5, NOW), NOW);
        assertThat(known.accept(list(6, NOW, TAKEN_BACK), NOW)).isEqualTo(Acceptance.NEWER);
        assertThat(known.status(issuer, TAKEN_BACK, NOW)).isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void changesNothingForTheSameListAgain() {
        Revocations known = new Revocations();
        RevocationList list = list(5, NOW, TAKEN_BACK);
        RevocationList again = RevocationList.read(list.der(), List.of(authority.certificate()), TestMember.PROVIDERS);
        known.accept(list, NOW);
        assertThat(known.accept(again, NOW)).isEqualTo(Acceptance.KNOWN);
        assertThat(known.accept(list, NOW)).isEqualTo(Acceptance.KNOWN);
        assertThat(known.list(issuer).orElseThrow()).isSameAs(list);
    }

    @Test
    void refusesAnotherListWithTheSameNumber() {
        Revocations known = new Revocations();
        known.accept(list(5, NOW, TAKEN_BACK), NOW);
        refuses(SecurityCode.CRL_NUMBER_REUSED, () -> known.accept(list(5, NOW), NOW));
        assertThat(known.status(issuer, TAKEN_BACK, NOW)).isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void refusesAListFromTheFutureAndKeepsTheOneInForce() {
        Revocations known = new Revocations();
        known.accept(list(1, NOW, TAKEN_BACK), NOW);
        Instant fiveMinutesOn = NOW.plus(RevocationList.CLOCK_DIFFERENCE);
        refuses(SecurityCode.CRL_NOT_YET_VALID, () -> known.accept(list(2, fiveMinutesOn.plusSeconds(1)), NOW));
        assertThat(known.status(issuer, OTHER, NOW)).isEqualTo(RevocationStatus.GOOD);
        assertThat(known.accept(list(2, fiveMinutesOn), NOW)).isEqualTo(Acceptance.NEWER);
    }

    @Test
    void saysNothingGoodWhenTheClockIsSetBackBeforeTheList() {
        Revocations known = new Revocations();
        known.accept(list(1, NOW, TAKEN_BACK), NOW);
        assertThat(known.status(issuer, OTHER, NOW.minus(DAY))).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(known.status(issuer, TAKEN_BACK, NOW.minus(DAY))).isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void endsWithTheHighestNumberWhoeverOffersFirst() {
        List<RevocationList> lists = new ArrayList<>();
        for (long number = 1; number <= 40; number++) {
            lists.add(list(number, NOW));
        }
        Collections.shuffle(lists, new Random(7));
        Revocations known = new Revocations();
        lists.parallelStream().forEach(list -> {
            try {
                known.accept(list, NOW);
            } catch (SecurityRefusal older) {
                assertThat(older.code()).isEqualTo(SecurityCode.CRL_ROLLBACK);
            }
        });
        assertThat(known.list(issuer).orElseThrow().number()).isEqualTo(40);
    }
}
