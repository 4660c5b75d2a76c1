package org.valise.schemas.header;

import java.time.DateTimeException;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.Priority;
import org.valise.schemas.xml.StrictReader;
import org.valise.schemas.xml.Values;
import org.valise.schemas.xml.XmlText;

/**
 * The XML form of a routing header, as {@code xsd/v1/header.xsd} describes it.
 *
 * <p>{@code write} gives the same bytes for equal headers; {@code read} accepts these and the same elements with white
 * space between them, and nothing else. Both are thread safe and stateless.
 */
public final class RoutingHeaderXml {
    /** The most bytes a header may have. */
    public static final int MAX_BYTES = 4096;

    private RoutingHeaderXml() {}

    /** The bytes to send and to sign. */
    public static byte[] write(RoutingHeader header) {
        XmlText xml = new XmlText("RoutingHeader").text("Id", header.id()).text("From", header.from());
        AddresseesXml.write(xml, header.to());
        return xml.text("Priority", header.priority())
                .text("Created", header.created())
                .text("Expires", header.expires())
                .text("Kind", header.kind())
                .text("Size", header.size())
                .bytes();
    }

    /**
     * Reads the bytes of one.
     *
     * @throws MalformedXml unless the bytes are a routing header and nothing more
     */
    public static RoutingHeader read(byte[] bytes) {
        StrictReader xml = new StrictReader(bytes, MAX_BYTES, "RoutingHeader");
        try {
            RoutingHeader header = new RoutingHeader(
                    Values.uuid(xml.text("Id")),
                    xml.text("From"),
                    AddresseesXml.read(xml),
                    Priority.valueOf(xml.text("Priority")),
                    Values.instant(xml.text("Created")),
                    Values.instant(xml.text("Expires")),
                    Kind.valueOf(xml.text("Kind")),
                    Values.size(xml.text("Size")));
            xml.close();
            return header;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw xml.invalidValue();
        }
    }
}
