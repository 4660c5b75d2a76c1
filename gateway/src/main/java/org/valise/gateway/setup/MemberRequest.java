package org.valise.gateway.setup;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.Endpoint;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.schemas.v1.KeyRequest;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;

/**
 * The request with which a new member asks to be listed, before it is signed.
 *
 * @param requests the certification requests, as possession of each key
 */
record MemberRequest(MemberPlan plan, CertificateFiles issued, Map<CertificateUse, byte[]> requests) {

    JoiningRequest made(Instant now) {
        JoiningRequest request = new JoiningRequest();
        request.setMade(now.truncatedTo(ChronoUnit.SECONDS));
        request.setMember(member());
        new TreeMap<>(requests).forEach((use, bytes) -> request.getKeyRequest().add(keyRequest(use, bytes)));
        return request;
    }

    private DirectoryMember member() {
        DirectoryMember member = new DirectoryMember();
        member.setCode(plan.code());
        member.setKind(plan.kind());
        member.setIsRelay(plan.relays());
        member.getName().addAll(GroupList.names(plan.names()));
        member.getAgency().addAll(plan.agencies());
        member.getContact().addAll(plan.contacts());
        Endpoint endpoint = new Endpoint();
        endpoint.setHost(plan.host());
        endpoint.setPort(plan.brokerPort());
        member.setEndpoint(endpoint);
        member.getCaCertificate().add(Certificates.toDer(issued.authority()));
        new TreeMap<>(issued.certificates())
                .forEach((use, certificate) -> member.getCertificate().add(listed(use, certificate)));
        member.getRevocationList().addAll(issued.revocationLists());
        plan.suites().stream().map(Suite::wireName).forEach(member.getSuite()::add);
        return member;
    }

    /** A certification request as a joining request has it. */
    static KeyRequest keyRequest(CertificateUse use, byte[] bytes) {
        KeyRequest key = new KeyRequest();
        key.setUse(org.valise.schemas.v1.CertificateUse.valueOf(use.name()));
        key.setRequest(bytes);
        return key;
    }

    /** A certificate as an entry lists it. */
    static DirectoryCertificate listed(CertificateUse use, X509Certificate certificate) {
        DirectoryCertificate listed = new DirectoryCertificate();
        listed.setUse(org.valise.schemas.v1.CertificateUse.valueOf(use.name()));
        listed.setValue(Certificates.toDer(certificate));
        return listed;
    }
}
