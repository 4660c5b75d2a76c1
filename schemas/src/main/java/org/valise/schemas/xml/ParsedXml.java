package org.valise.schemas.xml;

import java.util.List;
import java.util.Optional;
import org.valise.schemas.Finding;

/**
 * What one parse gave.
 *
 * @param root the tree, complete or as far as the parse came; empty when no known root was reached
 * @param isComplete whether the text was read to its end
 * @param findings all blocking; none means that the text is valid by its schema
 */
public record ParsedXml(Optional<Element> root, boolean isComplete, List<Finding> findings) {
    public ParsedXml {
        findings = List.copyOf(findings);
    }

    /** Whether the text was read to its end and nothing was found. */
    public boolean isValid() {
        return isComplete && findings.isEmpty();
    }
}
