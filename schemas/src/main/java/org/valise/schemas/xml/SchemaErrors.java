package org.valise.schemas.xml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.valise.schemas.Finding;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Turns what the schema validator reports into findings. Of its message only the key before the colon is used: the rest
 * repeats values of the document and changes with language and JDK. Reused; not thread safe.
 */
final class SchemaErrors implements ErrorHandler {
    private final SchemaGuide guide;
    private final int most;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<Element> misfits = new LinkedHashSet<>();
    private @Nullable Element current;

    SchemaErrors(SchemaGuide guide, int most) {
        this.guide = guide;
        this.most = most;
    }

    void begin() {
        findings.clear();
        misfits.clear();
        current = null;
    }

    void at(Element element) {
        current = element;
    }

    /** Says what is wrong with the children of an element, now that all are known. */
    void ended(Element element) {
        if (misfits.remove(element)) {
            ContentFindings.of(element, guide).forEach(this::add);
        }
    }

    /** The text of an element is not in the form of its type, whatever the schema says. */
    void invalid(Element element) {
        add(ValueFindings.of("", element, guide));
    }

    List<Finding> findings() {
        return new ArrayList<>(findings);
    }

    void add(Finding finding) {
        if (findings.size() < most) {
            findings.add(finding);
        }
    }

    @Override
    public void warning(SAXParseException e) {
        error(e);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
    }

    @Override
    public void error(SAXParseException e) {
        Element where = Objects.requireNonNull(current);
        String key = key(e);
        switch (key) {
            // The child is reported while its parent is to blame, or the parent itself at its end.
            case "cvc-complex-type.2.4.a",
                    "cvc-complex-type.2.4.d",
                    "cvc-complex-type.2.4.e",
                    "cvc-complex-type.2.4.f" -> misfits.add(where.parent().orElse(where));
            case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i", "cvc-complex-type.2.4.j" -> misfits.add(where);
            // Said a second time of the same value.
            case "cvc-type.3.1.3", "cvc-complex-type.2.2", "cvc-attribute.3" -> {
                if (!findings.isEmpty()) {
                    return;
                }
                add(ValueFindings.of(key, where, guide));
            }
            default -> add(ValueFindings.of(key, where, guide));
        }
    }

    private static String key(SAXParseException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        int colon = message.indexOf(':');
        return colon < 0 ? message : message.substring(0, colon);
    }
}
