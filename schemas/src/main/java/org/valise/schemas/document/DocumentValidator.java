package org.valise.schemas.document;

import java.util.List;
import org.valise.schemas.Finding;

/**
 * Checks business documents. Thread safe; make one and keep it.
 */
public final class DocumentValidator {
    private final DocumentLimits limits;

    public DocumentValidator(DocumentLimits limits) {
        this.limits = limits;
    }

    /** The verdict on these bytes. Never throws for what they contain. */
    public Verdict check(byte[] xml) {
        return new Verdict.Refused(
                List.of(Finding.blocking("/", "XML_MALFORMED", "Not built yet, " + limits.maxBytes() + ".", "Wait.")));
    }
}
