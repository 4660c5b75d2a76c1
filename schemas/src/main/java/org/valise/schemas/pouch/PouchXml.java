package org.valise.schemas.pouch;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.xml.StrictReader;
import org.valise.schemas.xml.Values;
import org.valise.schemas.xml.XmlText;

/**
 * The XML form of what a pouch holds, as {@code xsd/v1/pouch.xsd} describes it.
 *
 * <p>{@code write} gives the same bytes for equal manifests; {@code read} accepts these and the same elements with white
 * space between them, and nothing else. Both are thread safe and stateless.
 */
public final class PouchXml {
    /** The most bytes it may have. */
    public static final int MAX_BYTES = 16 << 10;

    private PouchXml() {}

    /** The bytes to sign. */
    public static byte[] write(PouchManifest pouch) {
        XmlText xml = new XmlText("Pouch")
                .text("Id", pouch.id())
                .text("From", pouch.from())
                .text("To", pouch.to())
                .text("Created", pouch.created())
                .text("Frames", pouch.frames())
                .text("Sha256", pouch.sha256());
        pouch.unpacked().forEach(other -> xml.text("Unpacked", other));
        return xml.bytes();
    }

    /**
     * Reads the bytes of one.
     *
     * @throws MalformedXml unless the bytes are that and nothing more
     */
    public static PouchManifest read(byte[] bytes) {
        StrictReader xml = new StrictReader(bytes, MAX_BYTES, "Pouch");
        try {
            PouchManifest pouch = new PouchManifest(
                    Values.uuid(xml.text("Id")),
                    xml.text("From"),
                    xml.text("To"),
                    Values.instant(xml.text("Created")),
                    Values.size(xml.text("Frames")),
                    xml.text("Sha256"),
                    unpacked(xml));
            xml.close();
            return pouch;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw xml.invalidValue();
        }
    }

    private static List<UUID> unpacked(StrictReader xml) {
        List<UUID> others = new ArrayList<>();
        while (xml.isAt("Unpacked")) {
            others.add(Values.uuid(xml.text("Unpacked")));
        }
        return others;
    }
}
