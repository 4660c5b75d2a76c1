package org.valise.schemas.xml;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The only maker of XML parsers.
 *
 * <p>Guarantees that they are the JDK's own, whatever else is on the class path, and that they accept no DTD, resolve
 * no external entity and no XInclude, and fetch nothing. Bounds on depth and size are the caller's: see
 * {@link XmlLimits}. The methods are thread safe; what they return is not.
 */
public final class SafeXml {
    private static final XMLInputFactory STREAMS = streams();
    private static final SAXParserFactory PARSERS = parsers();

    private SafeXml() {}

    /** A pull parser for UTF-8. Text of an element comes in one piece. */
    public static XMLStreamReader streamReader(InputStream utf8) throws XMLStreamException {
        return STREAMS.createXMLStreamReader(utf8, "UTF-8");
    }

    /** A namespace-aware push parser. It may be reused for one text after another. */
    public static XMLReader reader() {
        try {
            synchronized (PARSERS) {
                XMLReader reader = PARSERS.newSAXParser().getXMLReader();
                reader.setEntityResolver((publicId, systemId) -> {
                    throw new SAXException("external entity");
                });
                return reader;
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a safety feature", e);
        }
    }

    private static XMLInputFactory streams() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Entity attacks (XXE, billion laughs) all need a DTD.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Entity attacks (XXE, billion laughs) all need a DTD.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a safety feature", e);
        }
    }
}
