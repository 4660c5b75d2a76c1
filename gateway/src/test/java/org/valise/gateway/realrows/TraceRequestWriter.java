package org.valise.gateway.realrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a row as a trace request to the country of manufacture, as an agency's system would: what is not known is
 * left out, and nothing is made up so that it passes.
 */
final class TraceRequestWriter {
    static final String ASKING = "XBR";

    private static final String SAY_NOTHING_OF_OUR_OWN = "Seized under the offence as registered.";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private TraceRequestWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    static byte[] write(SeizedWeapon weapon, UUID id, Instant now) {
        try {
            TraceRequestWriter writer = new TraceRequestWriter();
            writer.request(weapon, id, now.truncatedTo(ChronoUnit.SECONDS));
            return writer.bytes.toByteArray();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void request(SeizedWeapon weapon, UUID id, Instant now) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace("urn:valise:1");
        xml.writeStartElement("TraceRequest");
        xml.writeDefaultNamespace("urn:valise:1");
        info(weapon, id, now);
        firearm(weapon);
        find(weapon);
        element("IllicitGround", "ILLICIT_WHERE_FOUND");
        element("LegalJustification", Vocabulary.known(weapon.offence()).orElse(SAY_NOTHING_OF_OUR_OWN));
        element("IntendedUse", "INVESTIGATION");
        element("FactAsked", "MANUFACTURE");
        element("FactAsked", "LAST_LEGAL_HOLDER");
        element("AddresseeReason", "MANUFACTURER");
        xml.writeEndDocument();
        xml.flush();
    }

    private void info(SeizedWeapon weapon, UUID id, Instant now) throws XMLStreamException {
        xml.writeStartElement("DocumentInfo");
        element("MessageId", id.toString());
        element("ConversationId", id.toString());
        within("From", "Member", ASKING, "Agency", "Forensic Institute");
        xml.writeStartElement("To");
        Optional<String> country = Vocabulary.country(weapon.country());
        if (country.isPresent()) {
            within("Recipient", "Member", country.get());
        }
        xml.writeEndElement();
        element("SentAt", now.toString());
        element("Language", "pt");
        within("Priority", "Routine", "");
        xml.writeStartElement("Handling");
        element("Code", "H1");
        within("Evaluation", "Source", "A", "Information", "2");
        xml.writeEndElement();
        element("Purpose", "TRACING");
        element("LegalBasis", "ITI");
        element("OwnCaseReference", weapon.procedure() + " / " + weapon.control());
        xml.writeEndElement();
    }

    private void firearm(SeizedWeapon weapon) throws XMLStreamException {
        xml.writeStartElement("Firearm");
        element("Category", Vocabulary.category(weapon.kind()));
        Optional<String> make = Vocabulary.known(weapon.make());
        if (make.isPresent()) {
            within("Make", "Basis", "STAMPED", "AsStamped", make.get());
        } else {
            within("Make", "Basis", "UNKNOWN");
        }
        optional("Model", Vocabulary.known(weapon.model()));
        Optional<String> calibre = Vocabulary.calibre(weapon.calibre());
        if (calibre.isPresent()) {
            within("Calibre", "AsStamped", calibre.get());
        }
        Optional<SerialReading> serial = SerialReading.of(weapon.serial());
        if (serial.isPresent()) {
            serial(serial.get(), weapon);
        }
        Optional<String> country = Vocabulary.country(weapon.country());
        if (country.isPresent()) {
            within("CountryOfManufacture", "Country", country.get(), "Evidence", "INFERRED");
        }
        within("ImportMarks", "NotExamined", "");
        xml.writeEndElement();
    }

    private void serial(SerialReading reading, SeizedWeapon weapon) throws XMLStreamException {
        xml.writeStartElement("SerialNumber");
        optional("AsStamped", reading.stamped());
        element("Component", weapon.kind().matches("PISTOLA|REVÓLVER") ? "FRAME" : "RECEIVER");
        element("Condition", reading.condition());
        if (!reading.unknown().isEmpty()) {
            element(
                    "UnknownPositions",
                    reading.unknown().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        xml.writeEndElement();
    }

    private void find(SeizedWeapon weapon) throws XMLStreamException {
        xml.writeStartElement("Find");
        element("Date", weapon.registered().split(" ", 2)[0]);
        within("Place", "Country", ASKING, "Name", weapon.station());
        element("Kind", "SEIZED");
        optional("Context", Vocabulary.known(weapon.neighbourhood()));
        xml.writeEndElement();
    }

    private void optional(String name, Optional<String> text) throws XMLStreamException {
        if (text.isPresent()) {
            element(name, text.get());
        }
    }

    /** An element with children, given as names and texts in turn. */
    private void within(String name, String... children) throws XMLStreamException {
        xml.writeStartElement(name);
        for (int i = 0; i < children.length; i += 2) {
            element(children[i], children[i + 1]);
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
