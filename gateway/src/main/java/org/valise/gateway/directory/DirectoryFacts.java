package org.valise.gateway.directory;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.valise.schemas.v1.Agreement;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryGroup;
import org.valise.schemas.v1.RecognisedFederation;
import org.valise.schemas.v1.Steward;
import org.valise.schemas.v1.Stewards;
import org.valise.security.certificates.Certificates;

/** All that an edition says, as single facts; the order in which the file has them means nothing. */
record DirectoryFacts(Directory directory) {

    /** Facts by what they are about; what is said twice is said together. */
    Map<Fact, String> byAbout() {
        return list().stream()
                .collect(Collectors.toMap(
                        fact -> new Fact(fact.part(), fact.about(), ""),
                        Fact::value,
                        (one, other) -> String.join("; ", new TreeSet<>(List.of(one, other)))));
    }

    private List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Fact.EDITION, "federation", directory.getFederation()));
        stewards("stewards", directory.getStewards(), Fact.STEWARDS).forEach(facts::add);
        directory.getMember().forEach(member -> facts.addAll(new MemberFacts(member).list()));
        for (DirectoryGroup group : directory.getGroup()) {
            facts.add(new Fact(Fact.GROUPS, "group " + group.getCode(), group(group)));
        }
        directory
                .getLink()
                .forEach(link -> facts.add(new Fact(
                        Fact.LINKS,
                        "link " + Stream.of(link.getA(), link.getB()).sorted().collect(Collectors.joining("-")),
                        "")));
        for (Agreement agreement : directory.getAgreement()) {
            facts.add(new Fact(Fact.AGREEMENTS, "agreement " + agreement.getId(), agreement(agreement)));
        }
        directory
                .getDeadlineProfile()
                .forEach(profile -> facts.add(new Fact(
                        Fact.DEADLINES, "deadlines " + profile.getId(), Words.deadlines(profile.getDeadline()))));
        directory
                .getQuota()
                .forEach(quota ->
                        facts.add(new Fact(Fact.QUOTAS, "quota of " + Words.whose(quota), Words.quota(quota))));
        for (RecognisedFederation other : directory.getRecognised()) {
            facts.add(new Fact(Fact.RECOGNISED, "recognised federation " + other.getName(), crossings(other)));
            stewards("recognised federation " + other.getName() + ", stewards", other.getStewards(), Fact.RECOGNISED)
                    .forEach(facts::add);
        }
        return facts;
    }

    static String group(DirectoryGroup group) {
        return Words.names(group.getName()) + "; members "
                + group.getMember().stream().sorted().collect(Collectors.joining(", "))
                + (group.getRelay() == null ? "" : "; relay " + group.getRelay());
    }

    static String agreement(Agreement agreement) {
        return "between " + Words.parties(agreement.getParties()) + ": " + Words.families(agreement)
                + (agreement.getDeadlines() == null ? "" : "; deadlines " + agreement.getDeadlines());
    }

    static String crossings(RecognisedFederation other) {
        return other.getCrossing().isEmpty()
                ? "no crossing"
                : "crossings "
                        + other.getCrossing().stream()
                                .map(crossing -> crossing.getOwn() + "-" + crossing.getForeign())
                                .sorted()
                                .collect(Collectors.joining(", "));
    }

    private static Stream<Fact> stewards(String whose, Stewards stewards, int part) {
        return Stream.concat(
                Stream.of(new Fact(part, whose + " who must sign", Integer.toString(stewards.getRequired()))),
                stewards.getSteward().stream().map(steward -> steward(whose, steward, part)));
    }

    private static Fact steward(String whose, Steward steward, int part) {
        X509Certificate certificate = Certificates.fromDer(steward.getCertificate());
        return new Fact(
                part,
                whose + ", " + steward.getName() + ", " + Certificates.fingerprint(certificate),
                "until " + Words.day(certificate.getNotAfter()));
    }
}
