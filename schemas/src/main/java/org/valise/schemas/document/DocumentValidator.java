package org.valise.schemas.document;

import java.util.ArrayList;
import java.util.List;
import org.valise.schemas.Finding;
import org.valise.schemas.Severity;
import org.valise.schemas.rules.DocumentRules;
import org.valise.schemas.xml.Element;
import org.valise.schemas.xml.ParsedXml;
import org.valise.schemas.xml.SchemaParser;

/**
 * Checks business documents against the schema of version 1 and the rules beyond it, in one parse and without a DOM.
 *
 * <p>Guarantees: an accepted document is valid, within the limits, in UTF-8, and holds no DTD and no processing
 * instruction; findings never repeat a value of the document. Does not look at the clock, at the attachments
 * themselves, or at whether a member may send this. Thread safe; costs some tenths of a second to make, so make one and
 * keep it.
 */
public final class DocumentValidator {
    private final DocumentLimits limits;
    private final SchemaParser parser;

    /** Compiles the schema. */
    public DocumentValidator(DocumentLimits limits) {
        this.limits = limits;
        this.parser = new SchemaParser("documents.xsd", limits.xml(), limits.maxFindings());
    }

    /** The verdict on these bytes. Never throws for what they contain. */
    public Verdict check(byte[] xml) {
        if (xml.length > limits.maxBytes()) {
            return new Verdict.Refused(List.of(Finding.blocking(
                    "/",
                    "XML_TOO_LARGE",
                    "The document has more than " + limits.maxBytes() + " bytes.",
                    "Send less in one document, and files as attachments.")));
        }
        ParsedXml parsed = parser.parse(xml);
        List<Finding> findings = new ArrayList<>(parsed.findings());
        if (!parsed.isComplete() || parsed.root().isEmpty()) {
            return new Verdict.Refused(findings);
        }
        Element document = parsed.root().get();
        findings.addAll(DocumentRules.check(document));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING)) {
            return new Verdict.Refused(findings.subList(0, Math.min(findings.size(), limits.maxFindings())));
        }
        return new Verdict.Accepted(FactsReader.read(document), findings);
    }
}
