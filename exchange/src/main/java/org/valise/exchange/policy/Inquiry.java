package org.valise.exchange.policy;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Group;
import org.valise.exchange.directory.Member;
import org.valise.schemas.document.DocumentFacts;

/** Puts the questions about a document, with all that the rules need to answer them. Thread safe. */
public final class Inquiry {
    private final Supplier<Federation> federation;
    private final Sources sources;
    private final Holdings holdings;
    private final Consents consents;
    private final SuiteChoice suites;
    private final Clock clock;

    public Inquiry(
            Supplier<Federation> federation, Holdings holdings, Consents consents, SuiteChoice suites, Clock clock) {
        this.federation = federation;
        this.sources = new Sources(holdings);
        this.holdings = holdings;
        this.consents = consents;
        this.suites = suites;
        this.clock = clock;
    }

    /** What would happen if we sent this document now, to everybody it addresses. */
    public Ruling outbound(DocumentFacts facts) {
        Federation directory = federation.get();
        return facts.group()
                .map(code -> toGroup(directory, facts, code))
                .orElseGet(() -> ask(directory, facts, facts.to(), Optional.empty()));
    }

    /** What would happen if we sent this document now, to this member or group instead. */
    public Ruling outbound(DocumentFacts facts, String to) {
        Federation directory = federation.get();
        return directory.groups().stream().anyMatch(group -> group.code().equals(to))
                ? toGroup(directory, facts, to)
                : ask(directory, facts, List.of(to), Optional.empty());
    }

    /** What would happen if we passed a received message on as it is, now, to this member or group. */
    public Ruling onward(DocumentFacts received, String to) {
        return outbound(Onward.of(received, federation.get().own(), to, clock.instant()), to);
    }

    /** Whether a document that another member sent us, signed with this certificate's key, may reach our agencies. */
    public Ruling inbound(DocumentFacts facts, X509Certificate signer) {
        Federation directory = federation.get();
        List<String> own = List.of(directory.own());
        return rule(RuleBook.INBOUND, directory, facts, List.of(), own, facts.group(), Optional.of(signer));
    }

    /** A group that the directory does not know stands for itself, so that a rule can say so. */
    private Ruling toGroup(Federation directory, DocumentFacts facts, String code) {
        Optional<Group> group = directory.groups().stream()
                .filter(listed -> listed.code().equals(code))
                .findFirst();
        List<String> members =
                group.map(found -> members(directory, found, facts.from())).orElse(List.of());
        return ask(directory, facts, members.isEmpty() ? List.of(code) : members, group.map(Group::code));
    }

    /** As the directory does it: a suspended member of a group is passed over, unless all of them are suspended. */
    private static List<String> members(Federation directory, Group group, String sender) {
        List<String> others = group.members().stream()
                .filter(member -> !member.equals(sender))
                .sorted()
                .toList();
        List<String> active = others.stream()
                .filter(member -> directory.member(member).map(Member::active).orElse(true))
                .toList();
        return active.isEmpty() ? others : active;
    }

    private Ruling ask(Federation directory, DocumentFacts facts, List<String> addressees, Optional<String> group) {
        return rule(RuleBook.OUTBOUND, directory, facts, sources.of(facts), addressees, group, Optional.empty());
    }

    private Ruling rule(
            RuleBook book,
            Federation directory,
            DocumentFacts facts,
            List<Source> found,
            List<String> addressees,
            Optional<String> group,
            Optional<X509Certificate> signer) {
        Instant now = clock.instant();
        return new Ruling(
                directory,
                found,
                book.explain(addressees.stream()
                        .map(to -> new Question(
                                directory,
                                facts,
                                to,
                                addressees,
                                group,
                                found,
                                Use.of(facts),
                                consents,
                                holdings,
                                suites,
                                signer,
                                now))
                        .toList()));
    }
}
