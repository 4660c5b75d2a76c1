package org.valise.schemas.document;

import java.util.List;
import org.valise.schemas.Finding;

/** What came of checking a document. */
public sealed interface Verdict {
    /**
     * The document is valid and may be sent or taken in.
     *
     * @param facts what it says that the exchange needs
     * @param advice advisory findings, perhaps none
     */
    record Accepted(DocumentFacts facts, List<Finding> advice) implements Verdict {
        public Accepted {
            advice = List.copyOf(advice);
        }
    }

    /**
     * The document is refused.
     *
     * @param findings at least one of them blocking; in document order, at most as many as the limits allow
     */
    record Refused(List<Finding> findings) implements Verdict {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
