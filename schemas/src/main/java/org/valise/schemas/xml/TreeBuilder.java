package org.valise.schemas.xml;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.valise.schemas.Finding;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.XMLFilterImpl;

/** Builds the light tree, stops at the limits, and hands everything on to the schema validator. Reused; not thread safe. */
final class TreeBuilder extends XMLFilterImpl {
    private static final Set<String> ALLOWED =
            Set.of(Namespaces.V1, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, XMLConstants.NULL_NS_URI);

    private final SchemaGuide guide;
    private final XmlLimits limits;
    private final SchemaErrors errors;
    private final StringBuilder text = new StringBuilder(256);
    private @Nullable Element root;
    private @Nullable Element current;
    private @Nullable Locator locator;
    private int depth;
    private int elements;

    TreeBuilder(SchemaGuide guide, XmlLimits limits, SchemaErrors errors, ContentHandler validator) {
        this.guide = guide;
        this.limits = limits;
        this.errors = errors;
        setContentHandler(validator);
    }

    void begin() {
        root = null;
        current = null;
        depth = 0;
        elements = 0;
        text.setLength(0);
    }

    Optional<Element> root() {
        return Optional.ofNullable(root);
    }

    Optional<Element> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
        super.setDocumentLocator(where);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        // A reused parser keeps every name it ever saw; names of endless namespaces would fill the memory.
        if (!ALLOWED.contains(uri)) {
            throw stop("XML_WRONG_NAMESPACE", "A namespace other than " + Namespaces.V1 + " is declared.");
        }
        super.startPrefixMapping(prefix, uri);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        // A foreign element must not pass for one of ours in a rule.
        Element element = new Element(current, Namespaces.V1.equals(uri) ? local : "*:" + local);
        if (root == null) {
            requirePlainText();
            requireKnownRoot(uri, local);
            root = element;
        }
        current = element;
        text.setLength(0);
        if (++depth > limits.maxDepth()) {
            throw stop("XML_TOO_DEEP", "Elements are nested more than " + limits.maxDepth() + " deep.");
        }
        if (++elements > limits.maxElements()) {
            throw stop("XML_TOO_LARGE", "There are more than " + limits.maxElements() + " elements.");
        }
        if (attributes.getLength() > limits.maxAttributes()) {
            throw stop("XML_TOO_LARGE", "An element has more than " + limits.maxAttributes() + " attributes.");
        }
        requireNoOrders(attributes);
        errors.at(element);
        super.startElement(uri, local, qualified, attributes);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        text.append(chars, start, length);
        if (text.length() > limits.maxText()) {
            throw stop("XML_TOO_LARGE", "A text has more than " + limits.maxText() + " characters.");
        }
        super.characters(chars, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        Element ending = current;
        if (ending == null) {
            throw new SAXException("an element ends that did not start");
        }
        ending.end(ending.children().isEmpty() ? XmlSpace.collapse(text) : "");
        errors.at(ending);
        if (ControlCharacters.areIn(text)) {
            errors.invalid(ending);
        }
        super.endElement(uri, local, qualified);
        errors.ended(ending);
        text.setLength(0);
        current = ending.parent().orElse(null);
        depth--;
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        throw stop("XML_NOT_PLAIN", "There is a processing instruction.");
    }

    private void requirePlainText() throws SAXException {
        // A second reader that trusts the declaration would see another text than the one signed.
        if (locator instanceof Locator2 where) {
            if (where.getEncoding() != null && !"UTF-8".equalsIgnoreCase(where.getEncoding())) {
                throw stop("XML_ENCODING", "The text is not in UTF-8.");
            }
            if ("1.1".equals(where.getXMLVersion())) {
                throw stop("XML_NOT_PLAIN", "The text is XML 1.1.");
            }
        }
    }

    /** Where a schema is may be said and is ignored. Attack: any other order makes another reader see another document. */
    private void requireNoOrders(Attributes attributes) throws SAXException {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attributes.getURI(i))
                    && !attributes.getLocalName(i).toLowerCase(Locale.ROOT).endsWith("schemalocation")) {
                throw stop("XML_NOT_PLAIN", "There is an attribute for schema processors (xsi).");
            }
        }
    }

    private void requireKnownRoot(String uri, String local) throws SAXException {
        if (!Namespaces.V1.equals(uri)) {
            throw stop("XML_WRONG_NAMESPACE", "The root element is not in the namespace " + Namespaces.V1 + ".");
        }
        if (!guide.roots().containsKey(local)) {
            throw stop("XML_UNKNOWN_DOCUMENT", "The root element is none that this version knows.");
        }
    }

    private Stop stop(String code, String message) {
        return new Stop(Finding.blocking(path(), code, message, Remedies.of(code)));
    }

    String path() {
        return current == null ? "/" : current.path();
    }
}
