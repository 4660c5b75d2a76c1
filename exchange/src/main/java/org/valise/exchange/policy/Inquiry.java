package org.valise.exchange.policy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Group;
import org.valise.exchange.directory.Member;
import org.valise.schemas.document.DocumentFacts;
import org.valise.security.Suite;

/** Puts the questions about a document, with all that the rules need to answer them. Thread safe. */
public final class Inquiry {
    private final Supplier<Federation> federation;
    private final Sources sources;
    private final Holdings holdings;
    private final Consents consents;
    private final List<Suite> suites;
    private final Clock clock;

    /** @param suites our suites, in our order of preference */
    public Inquiry(
            Supplier<Federation> federation, Holdings holdings, Consents consents, List<Suite> suites, Clock clock) {
        this.federation = federation;
        this.sources = new Sources(holdings);
        this.holdings = holdings;
        this.consents = consents;
        this.suites = List.copyOf(suites);
        this.clock = clock;
    }

    /** What would happen if we sent this document now, to everybody it addresses. */
    public Ruling outbound(DocumentFacts facts) {
        return ask(facts, sources.of(facts), addressees(facts), facts.group());
    }

    /** What would happen if we sent this document now, to this member or group instead. */
    public Ruling outbound(DocumentFacts facts, String to) {
        Optional<Group> group = group(to);
        return ask(
                facts,
                sources.of(facts),
                group.map(found -> members(found, facts.from())).orElse(List.of(to)),
                group.map(Group::code));
    }

    /** What would happen if we passed a received message on as it is, now, to this member or group. */
    public Ruling onward(DocumentFacts received, String to) {
        return outbound(Onward.of(received, federation.get().own(), to, clock.instant()), to);
    }

    /** Whether a document that another member sent us may reach our agencies. */
    public Ruling inbound(DocumentFacts facts) {
        Federation directory = federation.get();
        Question question = question(directory, facts, List.of(), directory.own(), facts.group());
        return new Ruling(List.of(), RuleBook.INBOUND.explain(List.of(question)));
    }

    private Ruling ask(DocumentFacts facts, List<Source> found, List<String> addressees, Optional<String> group) {
        Federation directory = federation.get();
        return new Ruling(
                found,
                RuleBook.OUTBOUND.explain(addressees.stream()
                        .map(to -> question(directory, facts, found, to, group))
                        .toList()));
    }

    private Question question(
            Federation directory, DocumentFacts facts, List<Source> found, String to, Optional<String> group) {
        return new Question(directory, facts, to, group, found, consents, holdings, suites, clock.instant());
    }

    /** A group that the directory does not know stands for itself, so that a rule can say so. */
    private List<String> addressees(DocumentFacts facts) {
        return facts.group()
                .map(code ->
                        group(code).map(found -> members(found, facts.from())).orElse(List.of(code)))
                .orElse(facts.to());
    }

    /** As the directory does it: a suspended member of a group is passed over. */
    private List<String> members(Group group, String sender) {
        List<String> others = group.members().stream()
                .filter(member -> !member.equals(sender))
                .filter(member ->
                        federation.get().member(member).map(Member::active).orElse(true))
                .sorted()
                .toList();
        return others.isEmpty() ? List.of(group.code()) : others;
    }

    private Optional<Group> group(String code) {
        return federation.get().groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst();
    }
}
