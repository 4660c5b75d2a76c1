package org.valise.schemas.document;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.transform.sax.SAXSource;
import org.valise.schemas.v1.ObjectFactory;
import org.valise.schemas.xml.SafeXml;
import org.xml.sax.InputSource;

/**
 * Business documents as generated types. Does not check them: read only what a {@link DocumentValidator} has accepted, and
 * have it check what is written. Thread safe; make one and keep it.
 */
public final class DocumentXml {
    private final JAXBContext types;

    public DocumentXml() {
        try {
            types = JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated types cannot be bound", e);
        }
    }

    /** The document in these valid bytes. */
    public Object read(byte[] valid) {
        try {
            return types.createUnmarshaller()
                    .unmarshal(new SAXSource(SafeXml.reader(), new InputSource(new ByteArrayInputStream(valid))));
        } catch (JAXBException e) {
            throw new IllegalArgumentException("the document cannot be bound", e);
        }
    }

    /** The document as indented UTF-8 XML; equal documents give equal bytes on one release of the software. */
    public byte[] write(Object document) {
        try {
            Marshaller marshaller = types.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            marshaller.marshal(document, out);
            return out.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalArgumentException("the document cannot be written", e);
        }
    }
}
