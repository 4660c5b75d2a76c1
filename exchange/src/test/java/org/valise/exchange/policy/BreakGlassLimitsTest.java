package org.valise.exchange.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.policy.TestPolicy.ALLOWED;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.schemas.document.DocumentFacts;

/** A life goes before permission, and not before the duty to bind who gets the information. */
class BreakGlassLimitsTest {
    private static final List<String> RESTRICTIONS = List.of(
            "<Purpose>TRACING</Purpose>",
            "<NeedToKnow>Tracing officers</NeedToKnow>",
            "<NoOnwardRelease/>",
            "<RetainUntil>2026-12-31</RetainUntil>");
    private static final String BOUND = String.join("", RESTRICTIONS);

    private final TestPolicy xaa = new TestPolicy(
            new TestDirectory().members("XAA", "XBB", "XCC").link("XAA", "XBB").link("XAA", "XCC"), "XAA");
    private final DocumentFacts given = TestDocument.feedback()
            .called(UUID.randomUUID())
            .between("XBB", "XAA")
            .under("H2", BOUND)
            .facts();

    @Test
    void setsPermissionAside() {
        xaa.holdings().receive(given);
        TestDocument release = release("H2", BOUND);

        assertThat(xaa.outbound(release)).isEqualTo(ALLOWED);
        assertThat(xaa.explain(release).overridden())
                .containsExactly("sources may be passed on", "provider consents", "purpose of the sources is kept");
    }

    @Test
    void bindsTheReceiverAllTheSame() {
        xaa.holdings().receive(given);

        assertThat(xaa.outbound(release("H0", BOUND))).isEqualTo("SOURCE_HANDLING_WEAKENED");
        for (String part : RESTRICTIONS) {
            assertThat(xaa.outbound(release("H2", BOUND.replace(part, ""))))
                    .as(part)
                    .isEqualTo("SOURCE_HANDLING_WEAKENED");
        }
        assertThat(xaa.outbound(release("H2", BOUND.replace("2026-12-31", "2027-01-01"))))
                .isEqualTo("SOURCE_HANDLING_WEAKENED");
        assertThat(xaa.outbound(release("H2", BOUND.replace("TRACING", "PREVENTION"))))
                .isEqualTo("SOURCE_HANDLING_WEAKENED");
    }

    private TestDocument release(String code, String restrictions) {
        return TestDocument.feedback()
                .between("XAA", "XCC")
                .under(code, restrictions)
                .from(given)
                .breakingGlass();
    }
}
