package org.valise.schemas.header;

import java.util.ArrayList;
import java.util.List;
import org.valise.schemas.xml.StrictReader;
import org.valise.schemas.xml.XmlText;

/** Element {@code To}: the XML form of addressees. Stateless. */
public final class AddresseesXml {
    private static final String TO = "To";
    private static final String MEMBER = "Member";
    private static final String GROUP = "Group";

    private AddresseesXml() {}

    /** Writes the element where the writer stands. */
    public static void write(XmlText xml, Addressees to) {
        xml.open(TO);
        if (to instanceof Addressees.Members members) {
            members.codes().forEach(code -> xml.text(MEMBER, code));
        } else if (to instanceof Addressees.Group group) {
            xml.text(GROUP, group.code());
        }
        xml.close();
    }

    /**
     * Reads the element, which must come next.
     *
     * @throws IllegalArgumentException when a code is none, or stands there twice
     */
    public static Addressees read(StrictReader xml) {
        xml.open(TO);
        List<String> members = new ArrayList<>();
        while (xml.isAt(MEMBER)) {
            members.add(xml.text(MEMBER));
        }
        Addressees to = members.isEmpty() ? new Addressees.Group(xml.text(GROUP)) : new Addressees.Members(members);
        xml.close();
        return to;
    }
}
