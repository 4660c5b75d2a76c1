package org.valise.gateway.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.valise.gateway.joining.RequestScene.NOW;
import static org.valise.gateway.joining.RequestScene.check;
import static org.valise.gateway.joining.RequestScene.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.v1.CertificateUse;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.security.certificates.Certificates;

/** Requests that were forged, mixed up or damaged, one way each, and the code with which each is refused. */
class JoiningRequestCheckTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private RequestScene scene = new RequestScene(Path.of(""));
    private SignedRequest own = new SignedRequest(new byte[0], new byte[0]);
    private JoiningRequest other = new JoiningRequest();

    @BeforeEach
    void makeTwoMembers() throws Exception {
        scene = new RequestScene(folder);
        own = scene.member("XAA");
        other = read(scene.member("XBB"));
    }

    @Test
    void takesARequestAsANodeWritesIt() {
        CheckedRequest checked = check(own);

        assertThat(checked.member().getCode()).isEqualTo("XAA");
        assertThat(checked.certificates().authorities()).hasSize(1);
        assertThat(checked.warnings()).isEmpty();
    }

    @Test
    void refusesAnEndpointThatWasChangedAfterSigning() {
        String text = new String(own.xml(), StandardCharsets.UTF_8).replace("node.example", "evil.example");
        refused(
                new SignedRequest(text.getBytes(StandardCharsets.UTF_8), own.signature()),
                Code.REQUEST_SIGNATURE_INVALID);
    }

    @Test
    void refusesARequestThatSomebodyElseSigned() throws Exception {
        byte[] foreign = scene.changed("XBB", request -> {}).signature();
        refused(new SignedRequest(own.xml(), foreign), Code.REQUEST_SIGNATURE_INVALID);
    }

    @Test
    void refusesWhatIsNoSignature() {
        refused(new SignedRequest(own.xml(), new byte[] {1, 2, 3}), Code.REQUEST_SIGNATURE_INVALID);
    }

    @Test
    void refusesWhatIsNoRequest() {
        refused(
                new SignedRequest("<Request/>".getBytes(StandardCharsets.UTF_8), own.signature()),
                Code.REQUEST_MALFORMED);
    }

    @Test
    void refusesBytesInPlaceOfACertificate() throws Exception {
        refused(
                request -> request.getMember().getCertificate().get(0).setValue(new byte[] {1}),
                Code.REQUEST_MALFORMED);
    }

    @Test
    void refusesAHostThatTheTlsCertificateDoesNotName() throws Exception {
        refused(request -> request.getMember().getEndpoint().setHost("evil.example"), Code.REQUEST_ENDPOINT_UNPROVEN);
    }

    @Test
    void refusesAnotherMembersCode() throws Exception {
        refused(request -> request.getMember().setCode("XBB"), Code.REQUEST_CERTIFICATE_INVALID);
    }

    @Test
    void refusesAnotherMembersCertificate() throws Exception {
        refused(
                request -> listed(request, CertificateUse.ENCRYPTION_CLASSICAL)
                        .setValue(listed(other, CertificateUse.ENCRYPTION_CLASSICAL)
                                .getValue()),
                Code.REQUEST_CERTIFICATE_INVALID);
    }

    @Test
    void refusesAnotherMembersCertificateEvenWithItsAuthority() throws Exception {
        refused(
                request -> {
                    request.getMember()
                            .getCaCertificate()
                            .add(other.getMember().getCaCertificate().get(0));
                    listed(request, CertificateUse.ENCRYPTION_CLASSICAL)
                            .setValue(listed(other, CertificateUse.ENCRYPTION_CLASSICAL)
                                    .getValue());
                },
                Code.REQUEST_CERTIFICATE_INVALID);
    }

    @Test
    void refusesACertificateForAnotherUse() throws Exception {
        refused(
                request -> listed(request, CertificateUse.ENCRYPTION_CLASSICAL)
                        .setValue(listed(request, CertificateUse.TLS).getValue()),
                Code.REQUEST_CERTIFICATE_INVALID);
    }

    @Test
    void refusesAnotherAuthorityInPlaceOfItsOwn() throws Exception {
        refused(
                request -> request.getMember()
                        .getCaCertificate()
                        .set(0, other.getMember().getCaCertificate().get(0)),
                Code.REQUEST_CERTIFICATE_INVALID);
    }

    @Test
    void refusesANodeCertificateAsAnAuthority() throws Exception {
        refused(
                request -> request.getMember()
                        .getCaCertificate()
                        .set(0, listed(request, CertificateUse.TLS).getValue()),
                Code.REQUEST_CERTIFICATE_INVALID);
    }

    @Test
    void refusesASuiteWithoutItsCertificate() throws Exception {
        refused(
                request -> {
                    request.getMember()
                            .getCertificate()
                            .removeIf(certificate -> certificate.getUse() == CertificateUse.ENCRYPTION_HYBRID);
                    request.getKeyRequest().removeIf(key -> key.getUse() == CertificateUse.ENCRYPTION_HYBRID);
                },
                Code.REQUEST_CERTIFICATE_INVALID);
    }

    @Test
    void refusesASuiteThatNobodyKnows() throws Exception {
        refused(request -> request.getMember().getSuite().add("best-9"), Code.REQUEST_MALFORMED);
    }

    @Test
    void refusesCertificatesThatHaveExpired() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(own, NOW.plus(Duration.ofDays(3000))))
                .matches(refusal -> refusal.code().equals(Code.REQUEST_CERTIFICATE_INVALID.name()));
    }

    @Test
    void refusesAKeyWithoutProof() throws Exception {
        refused(
                request -> request.getKeyRequest().removeIf(key -> key.getUse() == CertificateUse.TLS),
                Code.REQUEST_KEY_UNPROVEN);
    }

    @Test
    void refusesTheProofOfAnotherKey() throws Exception {
        refused(
                request -> request.getKeyRequest().stream()
                        .filter(key -> key.getUse() == CertificateUse.ENCRYPTION_CLASSICAL)
                        .forEach(key -> key.setRequest(proof(other, CertificateUse.ENCRYPTION_CLASSICAL))),
                Code.REQUEST_KEY_UNPROVEN);
    }

    @Test
    void refusesTheStatementOfAnotherMemberAboutAKey() throws Exception {
        refused(
                request -> request.getKeyRequest().stream()
                        .filter(key -> key.getUse() == CertificateUse.ENCRYPTION_HYBRID)
                        .forEach(key -> key.setRequest(proof(other, CertificateUse.ENCRYPTION_HYBRID))),
                Code.REQUEST_KEY_UNPROVEN);
    }

    @Test
    void refusesAProofThatIsDamaged() throws Exception {
        refused(request -> request.getKeyRequest().get(0).setRequest(new byte[] {48, 0}), Code.REQUEST_KEY_UNPROVEN);
    }

    @Test
    void refusesMoreProofsThanCertificates() throws Exception {
        refused(request -> request.getKeyRequest().add(request.getKeyRequest().get(0)), Code.REQUEST_KEY_UNPROVEN);
    }

    @Test
    void refusesBytesInPlaceOfARevocationList() throws Exception {
        refused(
                request -> request.getMember().getRevocationList().add(new byte[] {48, 0}),
                Code.REQUEST_REVOCATION_LIST_INVALID);
    }

    @Test
    void refusesTheRevocationListOfAnotherAuthority() throws Exception {
        refused(
                request -> request.getMember()
                        .getRevocationList()
                        .set(0, other.getMember().getRevocationList().get(0)),
                Code.REQUEST_REVOCATION_LIST_INVALID);
    }

    @Test
    void saysThatARevocationListIsMissing() throws Exception {
        SignedRequest without = scene.changed(
                "XAA", request -> request.getMember().getRevocationList().clear());
        assertThat(check(without).warnings()).singleElement().asString().contains("No revocation list");
    }

    @Test
    void saysThatARequestIsOldOrFromTheFuture() {
        assertThat(check(own, NOW.plus(Duration.ofDays(40))).warnings())
                .anyMatch(warning -> warning.contains("40 days old"));
        assertThat(check(own, NOW.minus(Duration.ofHours(1))).warnings())
                .anyMatch(warning -> warning.contains("compare the clocks"))
                .anyMatch(warning -> warning.contains("is valid yet"));
    }

    @Test
    void takesTheSameAuthorityAndNoOlderKeys() throws Exception {
        new ListedBefore(read(own).getMember(), NOW).check(check(own), List.of());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new ListedBefore(other.getMember(), NOW).check(check(own), List.of("ab:cd")))
                .matches(refusal -> refusal.code().equals(Code.REQUEST_AUTHORITY_CHANGED.name()));
        String fingerprint =
                Certificates.fingerprint(check(own).certificates().authorities().get(0));
        new ListedBefore(other.getMember(), NOW)
                .check(check(own), List.of(fingerprint.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void bringsNoKeyBackThatWasGivenUpEvenWithNewerOnes() throws Exception {
        SignedRequest both = scene.renewed("XAA", NOW.plus(DAY), NOW.plus(DAY));
        SignedRequest only = scene.leftOut("XAA", 1, NOW.plus(DAY.multipliedBy(2)));
        Instant later = NOW.plus(DAY.multipliedBy(3));

        new ListedBefore(read(own).getMember(), NOW).check(check(both, later), List.of());
        new ListedBefore(read(both).getMember(), later).check(check(only, later), List.of());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new ListedBefore(read(only).getMember(), later).check(check(both, later), List.of()))
                .matches(refusal -> refusal.code().equals(Code.REQUEST_OUTDATED.name()));
    }

    @Test
    void takesAKeyThatBeginsBeforeOneThatIsListedForLater() throws Exception {
        SignedRequest planned = scene.renewed("XAA", NOW.plus(DAY), NOW.plus(DAY.multipliedBy(8)));
        Instant issued = NOW.plus(DAY.multipliedBy(2));
        Instant later = NOW.plus(DAY.multipliedBy(3));
        SignedRequest urgent = scene.renewed("XAA", later, later);

        new ListedBefore(read(planned).getMember(), issued).check(check(urgent, later), List.of());
    }

    @Test
    void refusesARequestWithoutAnEndpoint() throws Exception {
        refused(request -> request.getMember().setEndpoint(null), Code.REQUEST_ENDPOINT_UNPROVEN);
    }

    private void refused(Consumer<JoiningRequest> change, Code code) throws Exception {
        refused(scene.changed("XAA", change), code);
    }

    private static void refused(SignedRequest request, Code code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(request))
                .matches(refusal -> refusal.code().equals(code.name()), code.name());
    }

    private static DirectoryCertificate listed(JoiningRequest request, CertificateUse use) {
        return request.getMember().getCertificate().stream()
                .filter(certificate -> certificate.getUse() == use)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] proof(JoiningRequest request, CertificateUse use) {
        return request.getKeyRequest().stream()
                .filter(key -> key.getUse() == use)
                .findFirst()
                .orElseThrow()
                .getRequest();
    }
}
