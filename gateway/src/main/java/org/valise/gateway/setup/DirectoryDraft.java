package org.valise.gateway.setup;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.document.Family;
import org.valise.schemas.v1.AgreedFamily;
import org.valise.schemas.v1.Agreement;
import org.valise.schemas.v1.Anchor;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryCertificate;
import org.valise.schemas.v1.DirectoryGroup;
import org.valise.schemas.v1.DirectoryLink;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.schemas.v1.DirectoryName;
import org.valise.schemas.v1.Endpoint;
import org.valise.schemas.v1.HandlingCode;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.schemas.v1.KeyRequest;
import org.valise.schemas.v1.Nothing;
import org.valise.schemas.v1.OverQuota;
import org.valise.schemas.v1.Parties;
import org.valise.schemas.v1.Quota;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;

/** A directory before it is signed: entries of members, put together with groups and links. */
public final class DirectoryDraft {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration NEXT = Duration.ofDays(30);

    private final Directory directory;

    /** An empty first edition that is valid for a year from now, by the anchor's stewards. */
    public DirectoryDraft(byte[] anchor, Instant now) {
        Anchor first = new DirectoryXml().readAnchor(anchor);
        directory = empty(first.getFederation(), 1, now);
        directory.setStewards(first.getStewards());
    }

    /** Adds the members of a file that {@code valise init} wrote. */
    public DirectoryDraft members(byte[] entry) {
        directory.getMember().add(new DirectoryXml().readRequest(entry).getMember());
        return this;
    }

    /** Joins two members directly. */
    public DirectoryDraft link(String a, String b) {
        DirectoryLink link = new DirectoryLink();
        link.setA(a);
        link.setB(b);
        directory.getLink().add(link);
        return this;
    }

    /** Names the member that relays for another where there is no direct link. */
    public DirectoryDraft relay(String member, String relay) {
        directory.getMember().stream()
                .filter(entry -> entry.getCode().equals(member))
                .forEach(entry -> entry.setRelay(relay));
        return this;
    }

    /** Adds a group; its relay copies to each member. */
    public DirectoryDraft group(String code, String name, String relay, List<String> members) {
        DirectoryGroup group = new DirectoryGroup();
        group.setCode(code);
        group.getName().add(name("en", name));
        if (!relay.isEmpty()) {
            group.setRelay(relay);
        }
        group.getMember().addAll(members);
        directory.getGroup().add(group);
        return this;
    }

    /** Limits what a member may send to each other one within an hour; what is over it waits, or is refused. */
    public DirectoryDraft quota(String member, int messages, long bytes, boolean refuses) {
        Quota quota = new Quota();
        quota.setMember(member);
        quota.setMessages(messages);
        quota.setBytes(bytes);
        quota.setOver(refuses ? OverQuota.REFUSE : OverQuota.DEFER);
        directory.getQuota().add(quota);
        return this;
    }

    /** Every member may exchange every kind of document with every other, under every handling code. */
    public DirectoryDraft agreeOnEverything() {
        Agreement agreement = new Agreement();
        agreement.setId("ALL");
        agreement.setParties(new Parties());
        agreement.getParties().setAll(new Nothing());
        for (Family family : Family.values()) {
            AgreedFamily agreed = new AgreedFamily();
            agreed.setName(family.elementName());
            agreed.getHandling().addAll(List.of(HandlingCode.values()));
            agreement.getFamily().add(agreed);
        }
        directory.getAgreement().add(agreement);
        return this;
    }

    /** The bytes to sign. */
    public byte[] bytes() {
        return new DirectoryXml().write(directory);
    }

    /** One member's entry as a file of its own. */
    static byte[] entry(
            MemberPlan plan,
            X509Certificate authority,
            Map<CertificateUse, X509Certificate> certificates,
            Map<CertificateUse, byte[]> requests,
            Instant now) {
        DirectoryMember member = new DirectoryMember();
        member.setCode(plan.code());
        member.setKind(plan.kind());
        member.setIsRelay(plan.relays());
        new TreeMap<>(plan.names()).forEach((language, text) -> member.getName().add(name(language, text)));
        Endpoint endpoint = new Endpoint();
        endpoint.setHost(plan.host());
        endpoint.setPort(plan.brokerPort());
        member.setEndpoint(endpoint);
        member.getCaCertificate().add(Certificates.toDer(authority));
        certificates.forEach((use, certificate) -> member.getCertificate().add(certificate(use, certificate)));
        plan.suites().stream().map(Suite::wireName).forEach(member.getSuite()::add);
        JoiningRequest request = new JoiningRequest();
        request.setMade(now);
        request.setMember(member);
        requests.forEach((use, bytes) -> request.getKeyRequest().add(keyRequest(use, bytes)));
        return new DirectoryXml().write(request);
    }

    private static Directory empty(String federation, int version, Instant now) {
        Directory directory = new Directory();
        directory.setFederation(federation);
        directory.setVersion(version);
        directory.setIssued(now);
        directory.setNextUpdate(now.plus(NEXT));
        directory.setExpires(now.plus(LIFE));
        return directory;
    }

    static KeyRequest keyRequest(CertificateUse use, byte[] bytes) {
        KeyRequest key = new KeyRequest();
        key.setUse(org.valise.schemas.v1.CertificateUse.valueOf(use.name()));
        key.setRequest(bytes);
        return key;
    }

    static DirectoryCertificate certificate(CertificateUse use, X509Certificate certificate) {
        DirectoryCertificate listed = new DirectoryCertificate();
        listed.setUse(org.valise.schemas.v1.CertificateUse.valueOf(use.name()));
        listed.setValue(Certificates.toDer(certificate));
        return listed;
    }

    private static DirectoryName name(String language, String text) {
        DirectoryName name = new DirectoryName();
        name.setLang(language);
        name.setValue(text);
        return name;
    }
}
