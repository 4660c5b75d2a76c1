package org.valise.gateway;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.InboxLine;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.record.Acceptance;
import org.valise.exchange.submit.Upload;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.rest.Views;

/** XBB gives information to XAA, and XAA passes it on to XCC: when it may, when not, and what XBB hears of it. */
class OriginatorControlTest {
    private static final String OPEN =
            "<Code>H2</Code><Evaluation><Source>A</Source><Information>1</Information></Evaluation>";
    private static final String GLASS = "<BreakGlass><Threat>IMMINENT_THREAT_TO_LIFE</Threat>"
            + "<Justification>An armed attack on a market is announced for tonight.</Justification></BreakGlass>";

    @TempDir
    private static Path folder;

    private static TestFederation three;

    @BeforeAll
    static void start() throws Exception {
        three = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .state("XCC", "")
                .link("XAA", "XBB")
                .link("XAA", "XCC")
                .write()
                .start("XAA", "XBB", "XCC");
    }

    @AfterAll
    static void stop() {
        three.close();
    }

    @Test
    void passesOnWhatItsProviderAllows() throws Exception {
        Letter given = given();
        Letter onward = three.trace("XAA", "XCC").set("Handling", OPEN);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(onward, source(given)));
        assertThat(refusal.code()).isEqualTo("CONSENT_MISSING");
        assertThat(refusal.explanation()).contains("no consent of XBB for XCC").doesNotContain("B17 Compact");
        Views.Explained before = three.client("XAA").explain(MessageRef.of("XBB", given.id()), "XCC");
        assertThat(before.code()).isEqualTo("CONSENT_MISSING");
        assertThat(three.client("XAA")
                        .explain(MessageRef.of("XBB", given.id()), "XBB")
                        .allowed())
                .isTrue();

        decide(given, "GRANTED");

        Views.Explained after = three.client("XAA").explain(MessageRef.of("XBB", given.id()), "XCC");
        assertThat(after.text()).contains("consent of XBB for XCC").endsWith("Allowed.\n");
        submit(onward, source(given));
        three.awaitReceipts("XAA", onward, "XCC");
    }

    @Test
    void passesNothingOnOnceTheProviderHasWithdrawn() throws Exception {
        Letter given = given();
        Letter onward = three.trace("XAA", "XCC").set("Handling", OPEN);

        decide(given, "GRANTED", Instant.now().plusSeconds(6 * 3600));
        decide(given, "REFUSED", Instant.now().minusSeconds(6 * 3600));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(onward, source(given)));
        assertThat(refusal.code()).isEqualTo("CONSENT_REFUSED");
        assertThat(refusal.explanation()).contains("consent of XBB for XCC: refused by decision");
    }

    @Test
    void answersADocumentThatHasBeenSentAsBefore() {
        Letter given = given();
        decide(given, "GRANTED");
        String onward = with(three.trace("XAA", "XCC").set("Handling", OPEN), source(given));
        Acceptance first = submit("XAA", onward);
        decide(given, "REFUSED");

        Acceptance again = submit("XAA", onward);

        assertThat(again.repeated()).isTrue();
        assertThat(again.evidence()).isEqualTo(first.evidence());
        Refusal other = catchThrowableOfType(
                Refusal.class, () -> submit("XAA", onward.replace("</OwnCaseReference>", "-2</OwnCaseReference>")));
        assertThat(other.code()).isEqualTo("CONSENT_REFUSED");
    }

    @Test
    void passesOnWhatIsAllowedOnConditionsWhenTheyAreKept() throws Exception {
        Letter given = given();
        Letter onward = three.trace("XAA", "XCC").set("Handling", OPEN);
        Letter decision = decision(given);
        three.submit("XBB", decision);
        three.awaitReceipts("XBB", decision, "XAA");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(onward, source(given)));
        assertThat(refusal.code()).isEqualTo("CONSENT_LIMITED");
        assertThat(refusal.explanation()).contains(decision.id().toString()).doesNotContain("register extract");

        submit(onward, source(given) + "<KeepsConditionsOf>" + decision.id() + "</KeepsConditionsOf>");
        three.awaitReceipts("XAA", onward, "XCC");
    }

    @Test
    void asksTheFirstSourceBeforeASecondHop() {
        Letter first = three.trace("XCC", "XAA").set("Handling", OPEN);
        three.submit("XCC", first);
        three.awaitReceipts("XCC", first, "XAA");
        Letter grant = three.like("release-decision", "XCC", "XAA")
                .drop("Until")
                .drop("Conditions")
                .set("About", "<Origin>XCC</Origin><MessageId>" + first.id() + "</MessageId>")
                .set("ReleaseTo", "<Member>XBB</Member>");
        three.submit("XCC", grant);
        three.awaitReceipts("XCC", grant, "XAA");
        Letter second = three.trace("XAA", "XBB").set("Handling", OPEN);
        submit(second, "<Source><Origin>XCC</Origin><MessageId>" + first.id() + "</MessageId></Source>");
        Letter onward = three.like("release-decision", "XAA", "XBB")
                .drop("Until")
                .drop("Conditions")
                .set("About", "<Origin>XAA</Origin><MessageId>" + second.id() + "</MessageId>")
                .set("ReleaseTo", "<Member>XDD</Member>");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> three.submit("XAA", onward));

        assertThat(refusal.code()).isEqualTo("CONSENT_MISSING");
        assertThat(refusal.explanation()).contains("to XDD, provider consents: XCC:" + first.id());
    }

    @Test
    void tellsTheProviderBeforeALifeIsPutFirst() throws Exception {
        Letter given = given();
        Letter onward = three.trace("XAA", "XCC").set("Handling", OPEN);

        submit(onward, source(given) + GLASS);
        submit(onward, source(given) + GLASS);

        three.awaitReceipts("XAA", onward, "XCC");
        TestFederation.awaiting("the notice at XBB").until(() -> notices().size() == 1);
        String notice = new String(
                three.node("XBB")
                        .desk()
                        .contents(MessageRef.of(notices().get(0)), Reader.OPERATOR)
                        .document(),
                StandardCharsets.UTF_8);
        assertThat(notice)
                .contains(
                        "<BreakGlassNotice", given.id().toString(), onward.id().toString(), "<Member>XCC</Member>");
        for (String member : List.of("XAA", "XCC")) {
            assertThat(three.node(member).desk().explanations(MessageRef.of(onward.id())))
                    .singleElement(as(STRING))
                    .startsWith("break-glass ");
        }
    }

    @Test
    void findsASourceThatIsNotDeclaredByItsRequest() throws Exception {
        Letter given = given();
        String chained = new String(
                        three.trace("XAA", "XCC").set("Handling", OPEN).bytes(), StandardCharsets.UTF_8)
                .replaceFirst(
                        "(<OwnCaseReference>.*</OwnCaseReference>)",
                        "$1<Chain><ChainId>" + UUID.randomUUID() + "</ChainId><Hop>2</Hop><ParentRequest>" + given.id()
                                + "</ParentRequest></Chain>");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(chained));

        assertThat(refusal.explanation()).contains("H2 (parent request)");
        assertThat(refusal.code()).isEqualTo("CONSENT_MISSING");
    }

    @Test
    void takesNoDecisionFromAnybodyButTheProvider() {
        Letter forged = three.like("release-decision", "XCC", "XAA").drop("Until");
        three.submit("XCC", three.trace("XCC", "XAA"));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> three.submit("XCC", forged));

        assertThat(refusal.code()).isEqualTo("NOT_THE_PROVIDER");
    }

    private static Letter given() {
        Letter given = three.trace("XBB", "XAA").set("Handling", OPEN);
        three.submit("XBB", given);
        three.awaitReceipts("XBB", given, "XAA");
        return given;
    }

    private static Letter decision(Letter about) {
        return three.like("release-decision", "XBB", "XAA")
                .drop("Until")
                .set("About", "<Origin>XBB</Origin><MessageId>" + about.id() + "</MessageId>");
    }

    private static void decide(Letter about, String decision) {
        decide(about, decision, Instant.now());
    }

    /** @param typed what the agency writes as the time of sending */
    private static void decide(Letter about, String decision, Instant typed) {
        Letter letter = decision(about)
                .drop("Conditions")
                .set("Decision", decision)
                .set("SentAt", typed.truncatedTo(ChronoUnit.SECONDS).toString());
        String ground = decision.equals("REFUSED") ? "<Ground>OTHER</Ground>" : "";
        submit("XBB", new String(letter.bytes(), StandardCharsets.UTF_8).replace("</Scope>", "</Scope>" + ground));
        three.awaitReceipts("XBB", letter, "XAA");
    }

    private static String source(Letter given) {
        return "<Source><Origin>XBB</Origin><MessageId>" + given.id() + "</MessageId></Source>";
    }

    private static void submit(Letter letter, String after) {
        submit(with(letter, after));
    }

    private static String with(Letter letter, String after) {
        return new String(letter.bytes(), StandardCharsets.UTF_8).replaceFirst("</Handling>", "</Handling>" + after);
    }

    private static void submit(String document) {
        submit("XAA", document);
    }

    private static Acceptance submit(String member, String document) {
        return three.node(member)
                .lines()
                .submit(new Upload(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "test"));
    }

    private static List<UUID> notices() {
        return three.node("XBB").desk().waiting(0, 1000).stream()
                .filter(line -> line.summary().family().equals("BreakGlassNotice"))
                .map((InboxLine line) -> line.held().id())
                .toList();
    }
}
