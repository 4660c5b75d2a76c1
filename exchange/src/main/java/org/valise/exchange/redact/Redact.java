package org.valise.exchange.redact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.DocumentXml;
import org.valise.schemas.document.Verdict;
import org.valise.schemas.v1.AggregateReport;
import org.valise.schemas.v1.Period;

/**
 * Makes one AggregateReport from documents. Guarantees that it is valid, that it names every message of another member it
 * was made from as a source, and that of all other texts of the inputs none is in it. Whether it may be sent, the policy
 * decides when it is submitted. Thread safe.
 */
public final class Redact {
    /** What the schema lets one document name. */
    public static final int MOST_SOURCES = 20;

    private final DocumentValidator validator;
    private final DocumentXml format = new DocumentXml();

    public Redact(DocumentValidator validator) {
        this.validator = validator;
    }

    /**
     * The report's bytes.
     *
     * @param documents at least one trace request or seizure notice among them
     * @throws Refusal {@link Code#DOCUMENT_INVALID}, when one is not valid or nothing can be counted
     */
    public byte[] apply(Profile profile, Cover cover, List<byte[]> documents) {
        List<DocumentFacts> facts = documents.stream().map(this::facts).toList();
        if (facts.stream().filter(found -> !found.from().equals(cover.own())).count() > MOST_SOURCES) {
            throw Refusal.of(
                    Code.DOCUMENT_INVALID,
                    "More than " + MOST_SOURCES + " messages of other members; make several reports.");
        }
        List<Weapon> weapons = documents.stream()
                .flatMap(document -> Weapons.in(format.read(document)).stream())
                .toList();
        if (weapons.isEmpty()) {
            throw Refusal.of(Code.DOCUMENT_INVALID, "There are no weapons in these documents.");
        }
        AggregateReport report = new AggregateReport();
        report.setDocumentInfo(CoverWriter.info(cover, facts));
        report.setPeriod(months(weapons));
        Lists lists = new Lists(profile.counts());
        report.setWeapons(
                lists.tally(weapons.stream().mapToInt(Weapon::quantity).sum()));
        for (Profile.Part part : Profile.Part.values()) {
            if (profile.keep().contains(part)) {
                count(part, weapons).forEach((value, number) -> lists.add(report, part, value, number));
            }
        }
        byte[] written = format.write(report);
        facts(written);
        return written;
    }

    private static Map<String, Integer> count(Profile.Part part, List<Weapon> weapons) {
        Map<String, Integer> counts = new TreeMap<>();
        weapons.stream()
                .filter(weapon -> weapon.values().containsKey(part))
                .forEach(weapon -> counts.merge(weapon.values().get(part), weapon.quantity(), Integer::sum));
        return counts;
    }

    /** Whole months: a single day could point at a single find. */
    private static Period months(List<Weapon> weapons) {
        LocalDate first =
                weapons.stream().map(Weapon::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                weapons.stream().map(Weapon::day).max(LocalDate::compareTo).orElseThrow();
        Period period = new Period();
        period.setFirst(first.withDayOfMonth(1));
        period.setLast(last.withDayOfMonth(last.lengthOfMonth()));
        return period;
    }

    private DocumentFacts facts(byte[] document) {
        Verdict verdict = validator.check(document);
        if (verdict instanceof Verdict.Accepted accepted) {
            return accepted.facts();
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }
}
