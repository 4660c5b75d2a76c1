package org.valise.gateway;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.valise.exchange.directory.Member;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.rest.Views;
import org.valise.routes.broker.Check;
import org.valise.routes.broker.ConnectionTest;
import org.valise.routes.broker.Peer;
import org.valise.security.SecurityCode;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.revocation.RevocationStatus;

/** Tests the link to one peer, by the directory in force and with the key that our links use now. Thread safe. */
public final class LinkCheck implements Function<String, List<Views.Check>> {
    private final String own;
    private final Trust trust;

    LinkCheck(String own, Trust trust) {
        this.own = own;
        this.trust = trust;
    }

    /** By the directory file alone, for a node that does not run. */
    public static LinkCheck ofFile(Configuration configuration, Clock clock) throws IOException {
        return new LinkCheck(configuration.member(), Trust.ofFile(configuration, clock));
    }

    /** The codes of the peers with which the directory lists a link. */
    public List<String> peers() {
        return trust.federation().peers().stream().map(Member::code).sorted().toList();
    }

    @Override
    public List<Views.Check> apply(String peer) {
        Optional<Member> listed = trust.federation().peers().stream()
                .filter(member -> member.code().equals(peer))
                .findFirst();
        Optional<Peer> link = Neighbours.of(trust.federation(), trust.now()).linked().stream()
                .filter(good -> good.memberCode().equals(peer))
                .findFirst();
        ConnectionTest test =
                new ConnectionTest(own, trust::tls, certificate -> status(listed, certificate), trust.clock());
        return new Suspensions(trust.federation())
                .between(peer).map(test::suspended).orElseGet(() -> test.run(link)).stream()
                        .map(LinkCheck::view)
                        .toList();
    }

    private RevocationStatus status(Optional<Member> listed, X509Certificate certificate) {
        Member member = listed.orElseThrow();
        if (member.trust().unknowns(trust.now()).contains(certificate)) {
            return RevocationStatus.UNKNOWN;
        }
        return member.trust()
                        .problem(certificate, CertificateUse.TLS, trust.now())
                        .filter(code -> code == SecurityCode.CERTIFICATE_REVOKED)
                        .isPresent()
                ? RevocationStatus.REVOKED
                : RevocationStatus.GOOD;
    }

    private static Views.Check view(Check check) {
        return new Views.Check(
                check.stage().name(),
                check.outcome().name(),
                check.code().map(Enum::name).orElse(""),
                check.detail(),
                check.remedy());
    }
}
