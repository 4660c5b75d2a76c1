package org.valise.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.DocumentXml;
import org.valise.schemas.document.Family;
import org.valise.schemas.document.HandlingCode;
import org.valise.schemas.document.SourceFacts;
import org.valise.schemas.document.Verdict;
import org.valise.schemas.v1.AggregateReport;
import org.valise.schemas.v1.QuantityBand;

class RedactTest {
    /** Elements whose text names a weapon, a person, a firm or a place, in trace requests and seizure notices. */
    private static final List<String> TELLING = List.of(
            "AsStamped",
            "Model",
            "Carrier",
            "Registration",
            "DeclaredConsignor",
            "DeclaredConsignee",
            "Name",
            "Agency",
            "Authority",
            "NoticeId",
            "Operation",
            "Importer",
            "Description",
            "Remarks",
            "Justification",
            "FileName",
            "Context",
            "Document",
            "DeclaredGoods",
            "Headstamp",
            "Text");

    private static final Profile EXACT =
            new Profile("exact", "", Profile.Counts.EXACT, EnumSet.allOf(Profile.Part.class));
    private static final Cover COVER =
            new Cover(new UUID(1, 2), "XRO", "Statistics desk", "XUN", "XRO-1", TestMember.NOW);

    private final Redact redact = new Redact(TestDocument.VALIDATOR);
    private final List<byte[]> inputs = List.of(example("trace-request"), example("seizure-notice"));

    @Test
    void countsWeaponsOfSeveralDocuments() {
        AggregateReport report = report(redact.apply(EXACT, COVER, inputs));

        assertThat(report.getWeapons().getCount()).isEqualTo(14);
        assertThat(report.getPeriod().getFirst()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(report.getPeriod().getLast()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(report.getByCategory())
                .extracting(line ->
                        line.getCategory().value() + " " + line.getAmount().getCount())
                .containsExactly("ASSAULT_RIFLE 1", "SELF_LOADING_PISTOL 13");
        assertThat(report.getByCalibre()).extracting(line -> line.getCalibre()).contains("7.62x39mm");
    }

    @Test
    void tellsNoTextOfItsInputs() {
        String written = new String(redact.apply(EXACT, COVER, inputs), StandardCharsets.UTF_8);

        for (byte[] input : inputs) {
            String text = new String(input, StandardCharsets.UTF_8);
            for (String element : TELLING) {
                Pattern.compile("(?s)<" + element + ">([^<]+)</" + element + ">")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1).strip())
                        .filter(value -> value.length() > 2)
                        .forEach(value -> assertThat(written).as(element).doesNotContain(value));
            }
        }
    }

    @Test
    void readsACalibreThatIsNoneAsOther() {
        byte[] named = new String(example("seizure-notice"), StandardCharsets.UTF_8)
                .replace("<Normalised>7.62x39mm<", "<Normalised>BK204417 of Delta Agro<")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(report(redact.apply(EXACT, COVER, List.of(named))).getByCalibre())
                .extracting(line -> line.getCalibre())
                .containsExactly("OTHER");
    }

    @Test
    void staysUnderTheControlOfItsSources() {
        DocumentFacts facts = facts(redact.apply(EXACT, COVER, inputs));

        assertThat(facts.family()).isEqualTo(Family.AGGREGATE_REPORT);
        assertThat(facts.handling().code()).isEqualTo(HandlingCode.H3);
        assertThat(facts.sources())
                .containsExactlyElementsOf(inputs.stream()
                        .map(RedactTest::facts)
                        .map(input -> new SourceFacts(input.from(), input.messageId()))
                        .toList());
    }

    @Test
    void dropsWhatItsProfileDoesNotKeep() {
        Profile coarse = new Profile("coarse", "", Profile.Counts.BANDS, EnumSet.of(Profile.Part.CATEGORY));
        AggregateReport report = report(redact.apply(coarse, COVER, inputs));

        assertThat(report.getWeapons().getBand()).isEqualTo(QuantityBand.TENS);
        assertThat(report.getByCalibre()).isEmpty();
        assertThat(report.getByFindCountry()).isEmpty();
    }

    @Test
    void refusesWhatItCannotCountOrName() {
        assertRefused(Code.DOCUMENT_INVALID, () -> redact.apply(EXACT, COVER, List.of(example("bulletin"))));
        assertRefused(
                Code.DOCUMENT_INVALID,
                () -> redact.apply(EXACT, COVER, Collections.nCopies(21, example("trace-request"))));
    }

    private static AggregateReport report(byte[] document) {
        return (AggregateReport) new DocumentXml().read(document);
    }

    private static DocumentFacts facts(byte[] document) {
        return ((Verdict.Accepted) TestDocument.VALIDATOR.check(document)).facts();
    }

    private static byte[] example(String name) {
        try (InputStream file = DocumentValidator.class.getResourceAsStream("/examples/" + name + ".xml")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
