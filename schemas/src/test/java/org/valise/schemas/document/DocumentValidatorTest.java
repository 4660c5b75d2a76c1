package org.valise.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.schemas.Examples;
import org.valise.schemas.Finding;
import org.valise.schemas.Priority;
import org.valise.schemas.Severity;

class DocumentValidatorTest {
    private static final String PASSED_ON = "<Source><Origin>XCC</Origin>"
            + "<MessageId>0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5aff</MessageId></Source>"
            + "<BreakGlass><Threat>IMMINENT_THREAT_TO_LIFE</Threat>"
            + "<Justification>An armed attack is announced for tonight.</Justification></BreakGlass>"
            + "<Purpose>TRACING</Purpose><Leg";
    private static final DocumentValidator VALIDATOR = new DocumentValidator(DocumentLimits.DEFAULT);

    @Test
    void takesTheFactsFromATraceRequest() {
        DocumentFacts facts = accepted(Examples.text("trace-request")).facts();

        assertThat(facts.family()).isEqualTo(Family.TRACE_REQUEST);
        assertThat(facts.messageId()).isEqualTo(UUID.fromString("0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a01"));
        assertThat(facts.conversationId()).isEqualTo(UUID.fromString("7d0c9a40-52f3-4f0a-8f57-1b6f0a9e2c10"));
        assertThat(facts.inReplyTo()).isEmpty();
        assertThat(facts.from()).isEqualTo("XAA");
        assertThat(facts.to()).containsExactly("XBB");
        assertThat(facts.group()).isEmpty();
        assertThat(facts.priority()).isEqualTo(Priority.URGENT);
        assertThat(facts.sentAt()).isEqualTo(Instant.parse("2026-03-02T09:14:05Z"));
        assertThat(facts.expires()).contains(Instant.parse("2026-09-02T00:00:00Z"));
        assertThat(facts.handling().code()).isEqualTo(HandlingCode.H1);
        assertThat(facts.handling().restrictions())
                .isEqualTo(new RestrictionFacts(
                        Set.of("TRACING", "INVESTIGATION"),
                        Set.of("Tracing officers"),
                        true,
                        Optional.of(LocalDate.of(2036, 3, 2))));
        assertThat(facts.purpose()).isEqualTo("TRACING");
        assertThat(facts.ownCaseReference()).isEqualTo("XAA-PP-2026-0417");
        assertThat(facts.attachments())
                .extracting(AttachmentFacts::id, AttachmentFacts::size)
                .containsExactly(tuple("slide-left", 184_320L), tuple("whole", 402_117L));
        assertThat(facts.serialNumbers()).containsExactly("BK204417", "BK20??17");
    }

    @Test
    void takesTheGroupAndTheSerialNumbersFromASeizureNotice() {
        DocumentFacts facts = accepted(Examples.text("seizure-notice")).facts();

        assertThat(facts.group()).contains("XRG");
        assertThat(facts.to()).isEmpty();
        assertThat(facts.serialNumbers()).containsExactly("M-88213");
    }

    @Test
    void takesTheRecordedSerialNumberFromAResponse() {
        assertThat(accepted(Examples.text("trace-response")).facts().serialNumbers())
                .containsExactly("BK204417");
    }

    @Test
    void takesSourcesAndBreakGlass() {
        DocumentFacts facts = accepted(
                        Examples.text("trace-request").replace("<Purpose>TRACING</Purpose>\n    <Leg", PASSED_ON))
                .facts();

        assertThat(facts.sources())
                .containsExactly(new SourceFacts("XCC", UUID.fromString("0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5aff")));
        assertThat(facts.breakGlass().orElseThrow().threat()).isEqualTo("IMMINENT_THREAT_TO_LIFE");
        assertThat(facts.breakGlass().orElseThrow().toString()).doesNotContain("armed");
    }

    @Test
    void takesADecisionAndTheMarkOfABulletin() {
        ReleaseFacts release =
                accepted(Examples.text("release-decision")).facts().release().orElseThrow();

        assertThat(release.about().origin()).isEqualTo("XBB");
        assertThat(release.members()).containsExactly("XCC");
        assertThat(release.granted()).contains(true);
        assertThat(release.until()).contains(Instant.parse("2026-09-30T00:00:00Z"));
        assertThat(accepted(Examples.text("break-glass-notice"))
                        .facts()
                        .release()
                        .orElseThrow()
                        .granted())
                .isEmpty();
        assertThat(accepted(Examples.text("bulletin")).facts().tlp()).contains(Tlp.GREEN);
    }

    @Test
    void keepsWhatADocumentSaysOutOfTheTextFormOfItsFacts() {
        assertThat(accepted(Examples.text("trace-request")).facts().toString()).doesNotContain("BK204417", "0417");
    }

    @Test
    void findsSeveralThingsAtOnce() {
        String document = Examples.text("trace-request")
                .replace("<Language>en</Language>", "")
                .replace("SELF_LOADING_PISTOL", "PISTOL")
                .replace(">2014<", ">14<")
                .replace("<Code>H1</Code>", "<Code>H3</Code>")
                .replace("<Date>2026-02-27</Date>", "");

        assertThat(refused(document))
                .extracting(Finding::code, Finding::path)
                .containsExactlyInAnyOrder(
                        tuple("ELEMENT_MISSING", "/TraceRequest/DocumentInfo/Language"),
                        tuple("CODE_INVALID", "/TraceRequest/Firearm/Category"),
                        tuple("VALUE_INVALID", "/TraceRequest/Firearm/YearOfManufacture"),
                        tuple("HANDLING_TEXT_MISSING", "/TraceRequest/DocumentInfo/Handling/Text"),
                        tuple("ELEMENT_MISSING", "/TraceRequest/Find/Date"));
    }

    @Test
    void listsTheCodesThatAreAllowed() {
        assertThat(refused(Examples.text("trace-request").replace(">SEIZED<", ">TAKEN<")))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.remedy()).isEqualTo("Use one of: SEIZED, FOUND, SURRENDERED."));
    }

    @Test
    void saysHowAValueIsWritten() {
        assertThat(refused(Examples.text("trace-request").replace("<Country>XBB<", "<Country>Austria<")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("ISO 3166-1 alpha-3"));
    }

    @Test
    void repeatsNoValueOfTheDocument() {
        assertThat(refused(Examples.text("trace-request").replace("BK204417", "secret\u0085number")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007f", "\u0085", "\u009f", "&#13;"})
    void refusesControlCharactersWhereverTextStands(String control) {
        String document = Examples.text("trace-request");
        for (String element : List.of("<Context>", "<Model>", "<AsStamped>")) {
            assertThat(refused(document.replace(element, element + "a" + control)))
                    .extracting(Finding::code)
                    .containsOnly("VALUE_INVALID");
        }
    }

    @Test
    void refusesARequestForAWeaponThatNobodyCouldIdentify() {
        String document = Examples.text("trace-request")
                .replaceAll("(?s)<SerialNumber>.*</SerialNumber>", "")
                .replace("<Model>B17 Compact</Model>", "");

        assertThat(refused(document))
                .filteredOn(finding -> finding.severity() == Severity.BLOCKING)
                .extracting(Finding::code)
                .containsExactly("WEAPON_NOT_IDENTIFIABLE");
    }

    @Test
    void refusesANoticeOfNothing() {
        String document = Examples.text("seizure-notice").replaceAll("(?s)<Items>.*</Items>", "<Items/>");

        assertThat(refused(document)).extracting(Finding::code).containsExactly("ITEMS_MISSING");
    }

    @Test
    void refusesAnAnswerThatSaysNothing() {
        String document = Examples.text("trace-response").replaceAll("(?s)<Outcome>.*</Outcome>", "");

        assertThat(refused(document)).extracting(Finding::code).containsExactly("OUTCOME_MISSING");
    }

    @Test
    void advisesOnWhatOftenMakesATraceFail() {
        String document = Examples.text("trace-request")
                .replaceAll("(?s)<Make>.*</Make>", "<Make><Basis>UNKNOWN</Basis></Make>")
                .replaceAll("(?s)<ImportMarks>.*</ImportMarks>", "");

        assertThat(accepted(document).advice())
                .allMatch(finding -> finding.severity() == Severity.ADVISORY)
                .extracting(Finding::code)
                .containsExactly("MAKE_UNKNOWN", "IMPORT_MARKS_MISSING");
    }

    @Test
    void ignoresWhereADocumentSaysItsSchemaIs() {
        String document = Examples.text("trace-request")
                .replace(
                        "<TraceRequest ",
                        "<TraceRequest xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                + " xsi:schemaLocation=\"urn:valise:1 http://127.0.0.1:9/other.xsd\" ");

        assertThat(VALIDATOR.check(document.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void acceptsSpaceAroundValuesAndCollapsesItInFacts() {
        String document = Examples.text("trace-request")
                .replace(">XAA-PP-2026-0417</Own", ">\n  XAA-PP-2026-0417\t</Own")
                .replace("BK204417", "BK  204417");

        DocumentFacts facts = accepted(document).facts();
        assertThat(facts.ownCaseReference()).isEqualTo("XAA-PP-2026-0417");
        assertThat(facts.serialNumbers()).first().isEqualTo("BK 204417");
    }

    @Test
    void givesTheSameVerdictToManyThreadsAtOnce() throws Exception {
        byte[] good = Examples.bytes("trace-request");
        byte[] bad =
                Examples.text("trace-request").replace(">SEIZED<", ">TAKEN<").getBytes(StandardCharsets.UTF_8);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> checks = IntStream.range(0, 400)
                    .<Callable<Boolean>>mapToObj(i -> () -> i % 2 == 0
                            ? VALIDATOR.check(good) instanceof Verdict.Accepted
                            : VALIDATOR.check(bad) instanceof Verdict.Refused refused
                                    && refused.findings().size() == 1)
                    .toList();
            for (var result : threads.invokeAll(checks)) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Verdict.Accepted accepted(String document) {
        Verdict verdict = VALIDATOR.check(document.getBytes(StandardCharsets.UTF_8));
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return (Verdict.Accepted) verdict;
    }

    private static List<Finding> refused(String document) {
        Verdict verdict = VALIDATOR.check(document.getBytes(StandardCharsets.UTF_8));
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).findings();
    }
}
