package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** One rule. It looks at what is there: a part that is missing or malformed is the schema's finding, not the rule's. */
interface Rule {
    void check(Element document, Consumer<Finding> findings);
}
