package org.valise.schemas.directory;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.transform.sax.SAXSource;
import org.valise.schemas.Finding;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.v1.Anchor;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.schemas.xml.ParsedXml;
import org.valise.schemas.xml.SafeXml;
import org.valise.schemas.xml.SchemaParser;
import org.valise.schemas.xml.XmlLimits;
import org.xml.sax.InputSource;

/**
 * Reads and writes the federation directory, the anchor in which belief in it begins, and the request with which a member
 * asks to be listed: {@code xsd/v1/directory.xsd}.
 *
 * <p>Guarantees that what is read is valid: codes unique, every relay, group member and link end a member of the same
 * edition. Does not check signatures, certificates, or that the edition is the latest. Thread safe; make one and keep it.
 */
public final class DirectoryXml {
    /** The most bytes an edition may have. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final XmlLimits LIMITS = new XmlLimits(16, 200_000, 16, 1_500_000);
    private static final int MOST_FINDINGS = 100;

    private final SchemaParser parser = new SchemaParser("directory.xsd", LIMITS, MOST_FINDINGS);
    private final JAXBContext types;

    /** Compiles the schema. */
    public DirectoryXml() {
        try {
            types = JAXBContext.newInstance(Directory.class, Anchor.class, JoiningRequest.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated types cannot be bound", e);
        }
    }

    /**
     * Reads one edition.
     *
     * @throws MalformedXml with the first finding, unless the bytes are a valid directory
     */
    public Directory read(byte[] xml) {
        return read(xml, Directory.class);
    }

    /**
     * Reads an anchor.
     *
     * @throws MalformedXml with the first finding, unless the bytes are a valid anchor
     */
    public Anchor readAnchor(byte[] xml) {
        return read(xml, Anchor.class);
    }

    /**
     * Reads a joining request.
     *
     * @throws MalformedXml with the first finding, unless the bytes are a valid request
     */
    public JoiningRequest readRequest(byte[] xml) {
        return read(xml, JoiningRequest.class);
    }

    private <T> T read(byte[] xml, Class<T> type) {
        if (xml.length > MAX_BYTES) {
            throw new MalformedXml(Finding.blocking(
                    "/", "XML_TOO_LARGE", "The directory has more than 16 MB.", "Check that it is a directory."));
        }
        ParsedXml parsed = parser.parse(xml);
        if (!parsed.findings().isEmpty()) {
            throw new MalformedXml(parsed.findings().get(0));
        }
        try {
            SAXSource source = new SAXSource(SafeXml.reader(), new InputSource(new ByteArrayInputStream(xml)));
            Object found = types.createUnmarshaller().unmarshal(source);
            if (!type.isInstance(found)) {
                throw new MalformedXml(Finding.blocking(
                        "/",
                        "ELEMENT_UNKNOWN",
                        "The file starts with " + found.getClass().getSimpleName() + ", not with "
                                + type.getSimpleName() + ".",
                        "Give the file that is meant."));
            }
            return type.cast(found);
        } catch (JAXBException e) {
            throw new IllegalStateException("a valid directory cannot be bound", e);
        }
    }

    /** The edition as indented UTF-8 XML. Equal editions give equal bytes on one release of the software; sign the bytes. */
    public byte[] write(Directory directory) {
        return marshal(directory);
    }

    /** The anchor as UTF-8 XML. */
    public byte[] write(Anchor anchor) {
        return marshal(anchor);
    }

    /** The request as UTF-8 XML. */
    public byte[] write(JoiningRequest request) {
        return marshal(request);
    }

    private byte[] marshal(Object root) {
        try {
            Marshaller marshaller = types.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            marshaller.marshal(root, out);
            return out.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalArgumentException("the directory cannot be written", e);
        }
    }
}
