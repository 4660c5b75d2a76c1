package org.valise.exchange.policy;

import java.util.ArrayList;
import java.util.List;
import org.valise.schemas.document.DocumentFacts;

/** Rules in a fixed order. All of them are always evaluated, so that an explanation is whole. Thread safe. */
public record RuleBook(List<Rule> rules) {
    /** What is asked before one of our documents leaves. */
    public static final RuleBook OUTBOUND = new RuleBook(List.of(
            new SenderIsThisNode(),
            new DirectoryIsInForce(),
            new AddresseeIsMember(),
            new GroupIsOpenToSender(),
            new MembersTakePart(),
            new AddresseeCanBeReached(),
            new SuiteIsShared(),
            new CertificateIsNotRevoked(),
            new AgreementCoversFamily(),
            new AgreementCoversHandling(),
            new ProviderSpeaksForItself(),
            new ReleaseIsFounded(),
            new GrantCoversSources(),
            new AddresseeNeedsToKnow(),
            new SourceIsHeld(),
            new SourceMayBePassedOn(),
            new ProviderConsents(),
            new HandlingIsKept(),
            new PurposeIsKept(),
            new BulletinStaysWhereItMay(),
            new BulletinKeepsItsMark(),
            new DocumentIsNotDatedAhead(),
            new RetentionHasNotEnded(),
            new MessageHasNotExpired()));

    /** What is asked before a document of another member reaches our agencies. */
    public static final RuleBook INBOUND = new RuleBook(List.of(
            new DirectoryIsInForce(),
            new MembersTakePart(),
            new CertificateIsNotRevoked(),
            new AgreementCoversFamily(),
            new AgreementCoversHandling(),
            new ProviderSpeaksForItself(),
            new ReleaseIsFounded(),
            new ReplyAnswersAddressee(),
            new DocumentIsNotDatedAhead(),
            new RetentionHasNotEnded(),
            new MessageHasNotExpired()));

    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** The answers to these questions, which differ in the addressee only. */
    public Explanation explain(List<Question> questions) {
        List<Explanation.Line> lines = new ArrayList<>();
        for (Question question : questions) {
            for (Rule rule : rules) {
                Answer answer = rule.evaluate(question);
                boolean setAside =
                        answer.result() == Result.FAILED && rule.yieldsToBreakGlass() && question.breaksGlass();
                lines.add(new Explanation.Line(question.to(), rule.name(), setAside ? answer.overridden() : answer));
            }
        }
        DocumentFacts facts = questions.get(0).facts();
        return new Explanation(
                facts.family().elementName() + " " + facts.from() + ":" + facts.messageId() + ", handling "
                        + facts.handling().code() + ", purpose " + facts.purpose()
                        + (facts.breakGlass().isPresent() ? ", break-glass" : "") + ".",
                lines);
    }
}
