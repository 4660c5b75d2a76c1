package org.valise.schemas.evidence;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.xml.StrictReader;
import org.valise.schemas.xml.Values;
import org.valise.schemas.xml.XmlText;

/**
 * The XML form of evidence, as {@code xsd/v1/evidence.xsd} describes it.
 *
 * <p>{@code write} gives the same bytes for equal records; {@code read} accepts these and the same elements with white
 * space between them, and nothing else. Both are thread safe and stateless.
 */
public final class EvidenceXml {
    /** The most bytes a piece of evidence may have. */
    public static final int MAX_BYTES = 4096;

    private EvidenceXml() {}

    /** The bytes to sign and to keep. */
    public static byte[] write(EvidenceRecord evidence) {
        XmlText xml = new XmlText("Evidence")
                .text("EventId", evidence.eventId())
                .text("Event", evidence.event().elementText())
                .text("MessageId", evidence.messageId())
                .text("Sender", evidence.sender())
                .text("Issuer", evidence.issuer());
        evidence.recipient().ifPresent(recipient -> xml.text("Recipient", recipient));
        xml.text("At", evidence.at());
        evidence.reason().ifPresent(reason -> {
            xml.open("Reason").text("Code", reason.code());
            reason.remedy().ifPresent(remedy -> xml.text("Remedy", remedy));
            xml.close();
        });
        xml.text("EnvelopeDigest", evidence.envelopeDigest());
        evidence.signatureDigest().ifPresent(digest -> xml.text("SignatureDigest", digest));
        return xml.bytes();
    }

    /**
     * Reads the bytes of one.
     *
     * @throws MalformedXml unless the bytes are one piece of evidence and nothing more
     */
    public static EvidenceRecord read(byte[] bytes) {
        StrictReader xml = new StrictReader(bytes, MAX_BYTES, "Evidence");
        try {
            EvidenceRecord evidence = new EvidenceRecord(
                    Values.uuid(xml.text("EventId")),
                    event(xml.text("Event")),
                    Values.uuid(xml.text("MessageId")),
                    xml.text("Sender"),
                    xml.text("Issuer"),
                    xml.optionalText("Recipient"),
                    Values.instant(xml.text("At")),
                    reason(xml),
                    xml.text("EnvelopeDigest"),
                    xml.optionalText("SignatureDigest"));
            xml.close();
            return evidence;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw xml.invalidValue();
        }
    }

    private static Optional<Reason> reason(StrictReader xml) {
        if (!xml.isAt("Reason")) {
            return Optional.empty();
        }
        xml.open("Reason");
        Reason reason = new Reason(xml.text("Code"), xml.optionalText("Remedy"));
        xml.close();
        return Optional.of(reason);
    }

    private static EvidenceEvent event(String text) {
        return Arrays.stream(EvidenceEvent.values())
                .filter(event -> event.elementText().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an event of the standard"));
    }
}
