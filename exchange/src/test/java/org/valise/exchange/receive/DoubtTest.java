package org.valise.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.schemas.Priority;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;
import org.valise.security.trust.MemberTrust;

/** The relay XRR is linked with XBB and XCC; there is no revocation list of XBB. */
class DoubtTest {
    private static final Instant EXPIRES = TestMember.NOW.plusSeconds(60);

    @TempDir
    Path folder;

    @Test
    void letsEverythingWaitThatASignerInDoubtSendsUs() throws IOException {
        Doubt doubt = doubt(UnknownRevocation.REFUSE, TestMember.NOW);

        assertThat(doubt.isAbout("XBB", message("XBB", "XRR"))).isTrue();
        assertThat(doubt.isAbout("XBB", evidence("XBB", "XRR"))).isTrue();
        assertThat(doubt.isAbout("XCC", message("XCC", "XRR"))).isFalse();
    }

    @Test
    void letsNothingWaitThatOthersGetToo() throws IOException {
        assertThat(doubt(UnknownRevocation.REFUSE, TestMember.NOW).isAbout("XBB", message("XBB", "XRR", "XCC")))
                .isFalse();
    }

    @Test
    void letsAnnouncementsThroughBecauseTheListThatIsMissingIsOne() throws IOException {
        assertThat(doubt(UnknownRevocation.REFUSE, TestMember.NOW)
                        .isAbout("XBB", FrameCodec.write(new Frame.Announcement(new byte[8]))))
                .isFalse();
    }

    @Test
    void leavesToTheLineWhatHasExpiredOrMayNotComeThisWayOrCannotBeRead() throws IOException {
        assertThat(doubt(UnknownRevocation.REFUSE, EXPIRES).isAbout("XBB", message("XBB", "XRR")))
                .isFalse();
        Doubt doubt = doubt(UnknownRevocation.REFUSE, TestMember.NOW);
        assertThat(doubt.isAbout("XCC", message("XBB", "XRR"))).isFalse();
        assertThat(doubt.isAbout("XBB", FrameCodec.write(new Frame.Envelope(new byte[] {'<'}, new byte[1]))))
                .isFalse();
        assertThat(doubt.isAbout("XBB", new byte[] {1, 2, 3})).isFalse();
    }

    @Test
    void letsNobodyWaitWhoseRiskTheOperatorTakes() throws IOException {
        assertThat(doubt(UnknownRevocation.ACCEPT, TestMember.NOW).isAbout("XBB", message("XBB", "XRR")))
                .isFalse();
    }

    @Test
    void theLineSendsBackWhatWasTakenJustBefore() throws IOException {
        Federation federation = directory(UnknownRevocation.REFUSE);
        Receive receive = new Receive(
                () -> federation, new Quotas(new Origins(Optional::empty), TestMember.CLOCK), TestMember.CLOCK);

        assertThatThrownBy(() -> receive.apply(new Arrival("XBB", message("XBB", "XRR"))))
                .isInstanceOf(MustWait.class)
                .hasMessageContaining("XBB");
    }

    @Test
    void whatCameBackIsAskedForAgain() throws IOException {
        Federation federation = directory(UnknownRevocation.REFUSE);
        InGoodStanding standing = new InGoodStanding(
                () -> Optional.of(federation),
                new LateKeys(() -> Optional.of(federation), certificate -> true, TestMember.CLOCK),
                Admission.unlimited(),
                TestMember.CLOCK);

        assertThat(standing.again("XBB", message("XBB", "XRR"))).isInstanceOf(Admission.Defer.class);
        assertThat(standing.again("XCC", message("XCC", "XRR"))).isInstanceOf(Admission.Admit.class);
    }

    private Doubt doubt(UnknownRevocation policy, Instant now) throws IOException {
        Federation federation = directory(policy);
        return new Doubt(() -> Optional.of(federation), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Federation directory(UnknownRevocation policy) throws IOException {
        return new TestDirectory()
                .relays("XRR")
                .members("XCC")
                .member(withoutList(policy))
                .behind("XRR", "XBB", "XCC")
                .link("XRR", "XBB")
                .link("XRR", "XCC")
                .seenFrom("XRR");
    }

    private TestMember withoutList(UnknownRevocation policy) throws IOException {
        TestMember member = TestMember.create(Files.createTempDirectory(folder, "member"), "XBB");
        Map<CertificateUse, List<X509Certificate>> listed = new EnumMap<>(CertificateUse.class);
        for (CertificateUse use : CertificateUse.values()) {
            listed.put(use, member.trust().certificates(use));
        }
        MemberTrust trust = new MemberTrust(
                "XBB",
                member.trust().authorities(),
                listed,
                member.trust().suites(),
                new RevocationPolicy(new Revocations(), policy),
                TestMember.PROVIDERS);
        return new TestMember("XBB", member.keys(), trust);
    }

    private static byte[] message(String from, String... to) {
        return FrameCodec.write(new Frame.Envelope(header(from, Kind.MESSAGE, to), new byte[] {1}));
    }

    private static byte[] evidence(String from, String... to) {
        return FrameCodec.write(new Frame.Evidence(header(from, Kind.EVIDENCE, to), new byte[] {1}));
    }

    private static byte[] header(String from, Kind kind, String... to) {
        return RoutingHeaderXml.write(new RoutingHeader(
                UUID.randomUUID(),
                from,
                new Addressees.Members(List.of(to)),
                Priority.ROUTINE,
                TestMember.NOW,
                EXPIRES,
                kind,
                1));
    }
}
