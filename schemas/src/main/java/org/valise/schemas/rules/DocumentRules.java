package org.valise.schemas.rules;

import java.util.ArrayList;
import java.util.List;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** All rules, in the order in which their findings are told. Thread safe, without state. */
public final class DocumentRules {
    private static final List<Rule> ALL = List.of(
            new SenderIsNotAddressed(),
            new ExpiresAfterItIsSent(),
            new OtherRestrictionsAreWritten(),
            new RetentionEndsAfterItIsSent(),
            new SourcesAreOfOthers(),
            new BreakGlassIsUrgent(),
            new BreakGlassPassesOn(),
            new ReleaseTravelsAlone(),
            new BulletinIsMarkedSoundly(),
            new RefusedReleaseHasGround(),
            new GrantNamesItsPurpose(),
            new AttachmentsHaveTheirOwnIds(),
            new PhotographsAreAttached(),
            new ReplyNamesWhatItAnswers(),
            new SerialNumberFitsItsCondition(),
            new StampedMakeIsQuoted(),
            new WeaponIsIdentifiable(),
            new FindIsNotInTheFuture(),
            new WithheldAnswerHasGround(),
            new AnswerHasOutcome(),
            new OnwardTraceNamesNextState(),
            new SeizureHasItems(),
            new PeriodRunsForward(),
            new DescriptionIsComplete());

    private DocumentRules() {}

    /** The findings of every rule for this document, whether or not it is valid by its schema. */
    public static List<Finding> check(Element document) {
        List<Finding> findings = new ArrayList<>();
        ALL.forEach(rule -> rule.check(document, findings::add));
        return findings;
    }
}
