package org.valise.exchange.policy;

import java.time.Clock;
import java.util.List;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestDocument;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.security.Suite;

/** One member's policy, and what it holds. */
final class TestPolicy {
    static final String ALLOWED = "";

    private final MemoryHoldings holdings = new MemoryHoldings();
    private final Inquiry inquiry;

    TestPolicy(TestDirectory directory, String own) {
        this(directory, own, TestMember.CLOCK);
    }

    TestPolicy(TestDirectory directory, String own, Clock clock) {
        Federation federation = directory.seenFrom(own);
        inquiry = new Inquiry(
                () -> federation,
                holdings,
                holdings,
                new SuiteChoice(List.of(Suite.HYBRID_1, Suite.CLASSICAL_1)),
                clock);
    }

    MemoryHoldings holdings() {
        return holdings;
    }

    Explanation explain(TestDocument document) {
        return inquiry.outbound(document.facts()).explanation();
    }

    /** The code with which it would not be sent. */
    String outbound(TestDocument document) {
        return code(explain(document));
    }

    /** The code with which it would not be taken in. */
    String inbound(TestDocument document) {
        return code(explainInbound(document));
    }

    Explanation explainInbound(TestDocument document) {
        return inquiry.inbound(document.facts(), TestDirectory.certificate()).explanation();
    }

    private static String code(Explanation explanation) {
        return explanation.refusing().map(line -> line.answer().code()).orElse(ALLOWED);
    }
}
