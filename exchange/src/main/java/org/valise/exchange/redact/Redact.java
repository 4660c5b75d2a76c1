package org.valise.exchange.redact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.DocumentXml;
import org.valise.schemas.document.RestrictionFacts;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.document.Verdict;
import org.valise.schemas.v1.AggregateReport;

/**
 * Makes one AggregateReport from documents. Guarantees that it is valid, that no count in it stands for a single weapon or
 * find, that it is bound as its inputs are, that it names as a source every message of another member whose information is
 * in it and is known here, and that of all other texts of the inputs none is in it. Whether it may be sent, the policy decides when it
 * is submitted. What several reports tell together, it cannot know. Thread safe.
 */
public final class Redact {
    /** What the schema lets one document name. */
    public static final int MOST_SOURCES = 200;

    private final DocumentValidator validator;
    private final DocumentXml format = new DocumentXml();

    public Redact(DocumentValidator validator) {
        this.validator = validator;
    }

    private record Counted(DocumentFacts facts, Input input, List<Weapon> weapons) {}

    /**
     * The report.
     *
     * @param months of which finds
     * @throws Refusal with its findings, when a document is not valid; {@link Code#TOO_FEW_TO_COUNT}, {@link
     *     Code#SOURCES_TOO_MANY}, {@link Code#SOURCES_DISAGREE}, {@link Code#PURPOSE_NOT_PERMITTED}
     */
    public Reduced apply(Profile profile, Cover cover, Months months, List<Input> inputs) {
        List<Counted> counted = inputs.stream()
                .map(input -> count(input, months))
                .filter(input -> !input.weapons().isEmpty())
                .toList();
        List<Weapon> weapons =
                counted.stream().flatMap(input -> input.weapons().stream()).toList();
        Group all = new Group(weapons);
        if (!all.isLargeEnough(profile)) {
            throw Refusal.of(
                    Code.TOO_FEW_TO_COUNT,
                    "There are " + all.size() + " weapons of " + counted.size() + " documents, and a report takes "
                            + Group.enough(profile) + ".");
        }
        Set<SourceFacts> sources = sources(cover, counted);
        if (sources.size() > MOST_SOURCES) {
            throw Refusal.of(
                    Code.SOURCES_TOO_MANY,
                    sources.size() + " messages of other members, and a report names " + MOST_SOURCES + " at most.");
        }
        AggregateReport report = new AggregateReport();
        report.setDocumentInfo(CoverWriter.info(
                cover, counted.stream().map(Counted::facts).toList(), binding(cover, counted), sources));
        report.setPeriod(months.of(weapons.stream().map(Weapon::day).toList()));
        write(profile, report, all);
        byte[] written = format.write(report);
        facts(written);
        return new Reduced(written, counted.size());
    }

    private Counted count(Input input, Months months) {
        DocumentFacts facts = facts(input.document());
        List<Weapon> weapons = Weapons.in(facts.messageId(), format.read(input.document())).stream()
                .filter(weapon -> months.include(weapon.day()))
                .toList();
        return new Counted(facts, input, weapons);
    }

    /**
     * Messages of others that were counted, and those that the node knows to be in what was counted. A source of a message
     * of another member that is not here is that member's to guard: it is asked for its own message.
     */
    private static Set<SourceFacts> sources(Cover cover, List<Counted> counted) {
        Set<SourceFacts> sources = new LinkedHashSet<>();
        for (Counted input : counted) {
            boolean own = input.facts().from().equals(cover.own());
            if (own) {
                sources.addAll(input.facts().sources());
            } else {
                sources.add(new SourceFacts(input.facts().from(), input.facts().messageId()));
            }
            input.input().sources().stream()
                    .filter(known -> own || known.held())
                    .map(Input.Known::message)
                    .forEach(sources::add);
        }
        sources.removeIf(source -> source.origin().equals(cover.own()));
        return sources;
    }

    /** What we wrote out of nothing but our own is limited for others, not for us. */
    private static List<RestrictionFacts> binding(Cover cover, List<Counted> counted) {
        return counted.stream()
                .filter(input -> !sources(cover, List.of(input)).isEmpty())
                .map(input -> input.facts().handling().restrictions())
                .toList();
    }

    private static void write(Profile profile, AggregateReport report, Group all) {
        Lists lists = new Lists(profile.counts());
        report.setWeapons(lists.tally(all.size()));
        for (Profile.Part part : Profile.Part.values()) {
            if (profile.keep().contains(part)) {
                Group.by(part, all.weapons()).forEach((value, group) -> {
                    if (group.isLargeEnough(profile)) {
                        lists.add(report, part, value, group.size());
                    }
                });
            }
        }
    }

    private DocumentFacts facts(byte[] document) {
        Verdict verdict = validator.check(document);
        if (verdict instanceof Verdict.Accepted accepted) {
            return accepted.facts();
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }
}
