package org.valise.schemas.order;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.header.AddresseesXml;
import org.valise.schemas.xml.StrictReader;
import org.valise.schemas.xml.Values;
import org.valise.schemas.xml.XmlText;

/**
 * The XML form of the order within a conversation, as {@code xsd/v1/order.xsd} describes it.
 *
 * <p>{@code write} gives the same bytes for equal lists; {@code read} accepts these and the same elements with white space
 * between them, and nothing else. Both are thread safe and stateless.
 */
public final class OrderXml {
    /** The most messages that can be named as coming before. */
    public static final int MOST = 64;

    /** The most bytes an order may have. */
    public static final int MAX_BYTES = 192 << 10;

    private OrderXml() {}

    /** The bytes to sign: of one to {@value #MOST} predecessors. */
    public static byte[] write(List<Predecessor> predecessors) {
        require(predecessors);
        XmlText xml = new XmlText("Order");
        for (Predecessor before : predecessors) {
            xml.open("After").text("Id", before.message()).text("Expires", before.expires());
            AddresseesXml.write(xml, before.to());
            xml.close();
        }
        return xml.bytes();
    }

    /**
     * Reads the bytes of one.
     *
     * @throws MalformedXml unless the bytes are an order and nothing more
     */
    public static List<Predecessor> read(byte[] bytes) {
        StrictReader xml = new StrictReader(bytes, MAX_BYTES, "Order");
        try {
            List<Predecessor> predecessors = new ArrayList<>();
            while (xml.isAt("After")) {
                xml.open("After");
                predecessors.add(new Predecessor(
                        Values.uuid(xml.text("Id")), Values.instant(xml.text("Expires")), AddresseesXml.read(xml)));
                xml.close();
            }
            require(predecessors);
            xml.close();
            return List.copyOf(predecessors);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw xml.invalidValue();
        }
    }

    private static void require(List<Predecessor> predecessors) {
        if (predecessors.isEmpty() || predecessors.size() > MOST) {
            throw new IllegalArgumentException("an order names 1 to " + MOST + " messages");
        }
    }
}
