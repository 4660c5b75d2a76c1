package org.valise.exchange.policy;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.directory.EncryptionUse;
import org.valise.exchange.directory.Member;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.revocation.RevocationList;
import org.valise.security.trust.MemberTrust;

/**
 * The other member's certificate was not taken back by its authority: the one that we seal to, or the one whose key has
 * signed what came. Where no list says so, {@code revocation} in node.yaml decides. Nobody outside is asked. Of what we send,
 * our own signature certificate too: when each that is listed is revoked, every addressee would refuse it.
 */
public final class CertificateIsNotRevoked implements Rule {
    private static final String NAME = "certificate is not revoked";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer evaluate(Question question) {
        Optional<Answer> ownEnd =
                question.signer().isPresent() ? Optional.empty() : withoutSignature(question.from(), question);
        if (ownEnd.isPresent()) {
            return ownEnd.get();
        }
        String other = question.signer().isPresent() ? question.from() : question.to();
        Optional<Member> listed = question.directory().member(other);
        if (listed.isEmpty()) {
            return Answer.notApplicable(other + " is not listed");
        }
        MemberTrust trust = listed.get().trust();
        return question.signer()
                .map(signer -> answer(trust, CertificateUse.SIGNATURE, signer, question.now()))
                .orElseGet(() -> SuiteIsShared.shared(question)
                        .map(suite -> sealing(trust, suite, question.now()))
                        .orElseGet(() -> Answer.notApplicable("no suite is shared")));
    }

    /** About a signature alone, for a stage that knows no document yet. */
    public static Explanation explain(String own, MemberTrust signer, X509Certificate certificate, Instant at) {
        return new Explanation(
                "Signature of " + signer.memberCode() + ".",
                List.of(new Explanation.Line(own, NAME, answer(signer, CertificateUse.SIGNATURE, certificate, at))));
    }

    private static Optional<Answer> withoutSignature(String from, Question question) {
        return question.directory()
                .member(from)
                .map(Member::trust)
                .filter(trust -> trust.admissible(CertificateUse.SIGNATURE, question.now())
                        .isEmpty())
                .flatMap(trust -> trust.revoked(CertificateUse.SIGNATURE, question.now()).stream()
                        .findFirst()
                        .map(revoked -> answer(trust, CertificateUse.SIGNATURE, revoked, question.now())));
    }

    private static Answer sealing(MemberTrust trust, Suite suite, Instant at) {
        CertificateUse use = EncryptionUse.of(suite);
        return trust.current(use, at)
                .or(() -> trust.certificates(use).stream()
                        .filter(certificate -> isAboutRevocation(trust.problem(certificate, use, at)))
                        .findFirst())
                .map(certificate -> answer(trust, use, certificate, at))
                .orElseGet(() -> Answer.notApplicable(
                        trust.memberCode() + " lists no certificate for " + suite.wireName() + " in its time"));
    }

    private static boolean isAboutRevocation(Optional<SecurityCode> problem) {
        return problem.filter(
                        code -> code == SecurityCode.REVOCATION_UNKNOWN || code == SecurityCode.CERTIFICATE_REVOKED)
                .isPresent();
    }

    private static Answer answer(MemberTrust trust, CertificateUse use, X509Certificate certificate, Instant at) {
        String member = trust.memberCode();
        String inputs =
                member + ", " + use + " " + certificate.getSerialNumber().toString(16) + ", "
                        + trust.revocationList(certificate, use)
                                .map(CertificateIsNotRevoked::words)
                                .orElse("no list of its authority");
        return switch (trust.revocation(certificate, use, at)) {
            case GOOD -> Answer.passed(inputs);
            case REVOKED -> Answer.failed(SecurityCode.CERTIFICATE_REVOKED.name(), inputs);
            case UNKNOWN -> {
                String choice = inputs + ", so nobody can say; revocation in node.yaml for " + member + ": ";
                yield trust.acceptsUnknown()
                        ? Answer.atOwnRisk(SecurityCode.REVOCATION_UNKNOWN.name(), choice + "ACCEPT")
                        : Answer.failed(SecurityCode.REVOCATION_UNKNOWN.name(), choice + "REFUSE");
            }
        };
    }

    private static String words(RevocationList list) {
        return "list " + list.number() + " of its authority, good from " + list.thisUpdate() + " until "
                + list.nextUpdate();
    }
}
