package org.valise.schemas.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.valise.schemas.Finding;
import org.valise.schemas.MalformedXml;

/**
 * Reads a small XML structure element by element, in the one order that the caller asks for.
 *
 * <p>Guarantees: whatever is not asked for - another element, an attribute, text between elements, a comment, a
 * processing instruction, a DTD, an encoding other than UTF-8, anything after the root - throws {@link MalformedXml}.
 * White space between elements is allowed. Not thread safe; one reader for one text.
 */
public final class StrictReader {
    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts on the root element, which must have this name. */
    public StrictReader(byte[] bytes, int maxBytes, String root) {
        if (bytes.length > maxBytes) {
            throw refusal("XML_TOO_LARGE", "This may be at most " + maxBytes + " bytes.", "Send a shorter one.");
        }
        if (!Utf8.isIn(bytes)) {
            throw notUtf8();
        }
        try {
            xml = SafeXml.streamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw malformed();
        }
        requirePlainUtf8();
        advance();
        open(root);
    }

    /** Enters the element with this name, which must come next. */
    public void open(String name) {
        if (!isAt(name)) {
            throw refusal("ELEMENT_OUT_OF_PLACE", "Element " + name + " is expected here.", "Put it here.");
        }
        if (xml.getAttributeCount() > 0) {
            throw refusal("ATTRIBUTE_UNKNOWN", "Element " + name + " has no attributes.", "Leave them out.");
        }
        open.addLast(name);
        advance();
    }

    /** Leaves the element entered last; nothing may be left in it. */
    public void close() {
        if (xml.getEventType() != XMLStreamConstants.END_ELEMENT) {
            throw refusal("ELEMENT_UNKNOWN", "There is an element here that is not known.", "Leave it out.");
        }
        open.removeLast();
        if (!open.isEmpty()) {
            advance();
        } else {
            requireEnd();
        }
    }

    /** Whether the next element has this name. */
    public boolean isAt(String name) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && name.equals(xml.getLocalName())
                && Namespaces.V1.equals(xml.getNamespaceURI());
    }

    /** Text of the element with this name, which must come next and hold nothing but text. */
    public String text(String name) {
        if (!isAt(name) || xml.getAttributeCount() > 0) {
            open(name);
        }
        String text = parsed(XMLStreamReader::getElementText);
        advance();
        return text;
    }

    /** Text of the element with this name if it comes next. */
    public Optional<String> optionalText(String name) {
        return isAt(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** The refusal of a value where the reader stands. */
    public MalformedXml invalidValue() {
        return refusal("VALUE_INVALID", "A value here is not as the schema says.", "Compare it with the schema.");
    }

    private void advance() {
        int event;
        do {
            event = parsed(XMLStreamReader::next);
        } while (event == XMLStreamConstants.SPACE || (event == XMLStreamConstants.CHARACTERS && xml.isWhiteSpace()));
        if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            throw refusal("XML_NOT_PLAIN", "Only elements may stand here.", "Leave out everything else.");
        }
    }

    private void requireEnd() {
        while (parsed(XMLStreamReader::hasNext)) {
            int event = parsed(XMLStreamReader::next);
            if (event != XMLStreamConstants.SPACE && event != XMLStreamConstants.END_DOCUMENT) {
                throw refusal("XML_NOT_PLAIN", "Nothing may follow the root element.", "Leave it out.");
            }
        }
    }

    /**
     * What the JDK's parser says next. An attacker who finds a text on which the parser fails unchecked (a control
     * character in a DOCTYPE does) would otherwise have the frame tried again for ever.
     */
    private <T> T parsed(Pull<T> pull) {
        try {
            return pull.from(xml);
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed();
        }
    }

    private interface Pull<T> {
        T from(XMLStreamReader xml) throws XMLStreamException;
    }

    private void requirePlainUtf8() {
        String declared = xml.getCharacterEncodingScheme();
        if (!"UTF-8".equalsIgnoreCase(xml.getEncoding()) || (declared != null && !"UTF-8".equalsIgnoreCase(declared))) {
            throw notUtf8();
        }
    }

    private MalformedXml notUtf8() {
        return refusal("XML_ENCODING", "The XML is not in UTF-8.", "Write it in UTF-8.");
    }

    private MalformedXml malformed() {
        return refusal("XML_MALFORMED", "This is not well-formed XML.", "Write it with an XML library.");
    }

    private MalformedXml refusal(String code, String message, String remedy) {
        return new MalformedXml(Finding.blocking("/" + String.join("/", open), code, message, remedy));
    }
}
