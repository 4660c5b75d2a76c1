package org.valise.schemas.xml;

import java.io.IOException;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Loads the schemas of version 1 from the class path; nothing is fetched from elsewhere. */
final class SchemaFiles {
    private static final String FOLDER = "/xsd/v1/";

    private SchemaFiles() {}

    /** The compiled schema that starts with this file. Thread safe. */
    static Schema compile(String file) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file");
            return factory.newSchema(url(file));
        } catch (SAXException e) {
            throw new IllegalStateException("schema " + file + " cannot be compiled", e);
        }
    }

    /** What the schema that starts with this file says in plain words. */
    static SchemaGuide guide(String file) {
        XMLReader reader = SafeXml.reader();
        GuideReader guide = new GuideReader();
        reader.setContentHandler(guide);
        Set<String> read = new HashSet<>();
        List<String> next = List.of(file);
        while (!next.isEmpty()) {
            next.forEach(name -> parse(reader, name));
            read.addAll(next);
            next = guide.includes().stream()
                    .distinct()
                    .filter(name -> !read.contains(name))
                    .toList();
        }
        return guide.guide();
    }

    private static void parse(XMLReader reader, String file) {
        try (var stream = url(file).openStream()) {
            reader.parse(new InputSource(stream));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("schema " + file + " cannot be read", e);
        }
    }

    private static URL url(String file) {
        return Objects.requireNonNull(SchemaFiles.class.getResource(FOLDER + file), file);
    }
}
