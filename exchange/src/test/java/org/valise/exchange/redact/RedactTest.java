package org.valise.exchange.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.Refusals.assertRefused;
import static org.valise.exchange.redact.Specimens.SEIZURE;
import static org.valise.exchange.redact.Specimens.TRACE;
import static org.valise.exchange.redact.Specimens.by;
import static org.valise.exchange.redact.Specimens.example;
import static org.valise.exchange.redact.Specimens.input;
import static org.valise.exchange.redact.Specimens.inputs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.exchange.Code;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentXml;
import org.valise.schemas.document.Verdict;
import org.valise.schemas.v1.AggregateReport;

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
            new Profile("exact", "", Profile.Counts.EXACT, 3, EnumSet.allOf(Profile.Part.class));
    private static final Profile TENS =
            new Profile("tens", "", Profile.Counts.BANDS, 10, EnumSet.allOf(Profile.Part.class));
    private static final Cover COVER =
            new Cover(new UUID(1, 2), "XRO", "Statistics desk", "XUN", "XRO-1", TestMember.NOW);

    /** Its purposes bind others, not us, who wrote it. */
    private static final String OWN_TRACE = by("XRO", TRACE);

    private final Redact redact = new Redact(TestDocument.VALIDATOR);
    private final List<Input> inputs =
            List.of(input(SEIZURE, 1), input(SEIZURE, 2), input(by("XCC", SEIZURE), 3), input(OWN_TRACE, 4));

    @Test
    void countsWeaponsOfSeveralDocuments() {
        AggregateReport report = report(EXACT, inputs);

        assertThat(report.getWeapons().getCount()).isEqualTo(40);
        assertThat(report.getPeriod().getFirst()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(report.getPeriod().getLast()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(report.getByCategory())
                .extracting(line ->
                        line.getCategory().value() + " " + line.getAmount().getCount())
                .containsExactly("ASSAULT_RIFLE 3", "SELF_LOADING_PISTOL 37");
        assertThat(report.getByCalibre())
                .extracting(line -> line.getCalibre().value())
                .containsExactly("7.62x39mm");
    }

    @Test
    void tellsNoTextOfItsInputs() {
        String written =
                new String(redact.apply(EXACT, COVER, Months.ALL, inputs).document(), StandardCharsets.UTF_8);

        for (String text : List.of(SEIZURE, TRACE)) {
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

    @ParameterizedTest
    @ValueSource(strings = {"BK204417 of Delta Agro", "9999 SMITH", "204417", ".4417"})
    void readsACalibreThatNobodyKnowsAsOther(String written) {
        String named = SEIZURE.replace("<Normalised>7.62x39mm<", "<Normalised>" + written + "<");

        assertThat(report(EXACT, inputs(named, 3)).getByCalibre())
                .extracting(line -> line.getCalibre().value())
                .containsExactly("OTHER");
    }

    @Test
    void tellsNoSingleWeapon() {
        AggregateReport report = report(TENS, inputs);

        assertThat(report.getByCategory())
                .extracting(line ->
                        line.getCategory().value() + " " + line.getAmount().getBand())
                .containsExactly("SELF_LOADING_PISTOL TENS");
        assertThat(report.getByCalibre()).isEmpty();
        assertThat(report.getByCountryOfManufacture()).isEmpty();
    }

    @Test
    void tellsNoSingleFind() {
        List<Input> withOneOfMany = List.of(
                input(OWN_TRACE, 1),
                input(OWN_TRACE, 2),
                input(OWN_TRACE, 3),
                input(SEIZURE.replace("SELF_LOADING_PISTOL", "REVOLVER"), 4));

        assertThat(report(EXACT, withOneOfMany).getByCategory())
                .extracting(line -> line.getCategory().value())
                .containsExactly("SELF_LOADING_PISTOL");
    }

    @Test
    void refusesWhatIsTooFewToBeCounted() {
        refused(Code.TOO_FEW_TO_COUNT, inputs(OWN_TRACE, 1));
        refused(Code.TOO_FEW_TO_COUNT, inputs(SEIZURE, 2));
        refused(Code.TOO_FEW_TO_COUNT, inputs(OWN_TRACE, 9));
        refused(Code.TOO_FEW_TO_COUNT, inputs(example("bulletin"), 3));
    }

    @Test
    void countsTheFindsOfItsMonthsOnly() {
        Months april = new Months(Optional.of(YearMonth.of(2026, 3)), Optional.of(YearMonth.of(2026, 4)));
        Reduced reduced = redact.apply(EXACT, COVER, april, inputs);

        assertThat(reduced.counted()).isEqualTo(3);
        assertThat(read(reduced).getWeapons().getCount()).isEqualTo(39);
        assertThat(read(reduced).getPeriod().getFirst()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(facts(reduced).sources()).hasSize(3);
        assertRefused(
                Code.TOO_FEW_TO_COUNT,
                () -> redact.apply(
                        EXACT, COVER, new Months(Optional.of(YearMonth.of(2026, 5)), Optional.empty()), inputs));
    }

    private AggregateReport report(Profile profile, List<Input> documents) {
        return read(redact.apply(profile, COVER, Months.ALL, documents));
    }

    private void refused(Code code, List<Input> documents) {
        assertRefused(code, () -> redact.apply(TENS, COVER, Months.ALL, documents));
    }

    static AggregateReport read(Reduced reduced) {
        return (AggregateReport) new DocumentXml().read(reduced.document());
    }

    static DocumentFacts facts(Reduced reduced) {
        return ((Verdict.Accepted) TestDocument.VALIDATOR.check(reduced.document())).facts();
    }
}
