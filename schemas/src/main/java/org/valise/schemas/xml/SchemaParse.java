package org.valise.schemas.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.valise.schemas.Finding;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** One parser with its validator, used for one text after another. Not thread safe. */
final class SchemaParse {
    private static final int LIFETIME = 10_000;

    private final XMLReader reader = SafeXml.reader();
    private final SchemaErrors errors;
    private final TreeBuilder tree;
    private int runs;

    SchemaParse(Schema schema, SchemaGuide guide, XmlLimits limits, int mostFindings) {
        ValidatorHandler validator = schema.newValidatorHandler();
        errors = new SchemaErrors(guide, mostFindings);
        tree = new TreeBuilder(guide, limits, errors, validator);
        validator.setErrorHandler(errors);
        reader.setContentHandler(tree);
        reader.setErrorHandler(errors);
    }

    ParsedXml run(byte[] bytes) {
        runs++;
        errors.begin();
        tree.begin();
        if (!Utf8.isIn(bytes)) {
            return new ParsedXml(Optional.empty(), false, List.of(notUtf8()));
        }
        boolean complete = false;
        try {
            reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
            complete = true;
        } catch (Stop stop) {
            errors.add(stop.finding());
        } catch (SAXException e) {
            errors.add(unreadable(e));
        } catch (IOException e) {
            errors.add(notUtf8());
        }
        return new ParsedXml(tree.root(), complete, errors.findings());
    }

    boolean isWornOut() {
        return runs >= LIFETIME;
    }

    private Finding unreadable(SAXException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "");
        if (message.contains("disallow-doctype-decl")) {
            return finding("XML_DTD_FORBIDDEN", "The text has a DOCTYPE line.");
        }
        if (message.contains("JAXP0001")) {
            return finding("XML_TOO_LARGE", "A limit of the XML parser is exceeded.");
        }
        String where = e instanceof SAXParseException at
                ? " at line " + at.getLineNumber() + ", column " + at.getColumnNumber()
                : "";
        return finding("XML_MALFORMED", "The text is not well-formed XML" + where + ".");
    }

    private Finding notUtf8() {
        return finding("XML_ENCODING", "The text is not in UTF-8.");
    }

    private Finding finding(String code, String message) {
        return Finding.blocking(tree.path(), code, message, Remedies.of(code));
    }
}
