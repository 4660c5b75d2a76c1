package org.valise.schemas.xml;

/** White space as XML Schema knows it (XSD 1.0 part 2, section 4.3.6): space, tab, line feed, carriage return. */
final class XmlSpace {
    private XmlSpace() {}

    /** The text without space around it and with one space for each run of it within. */
    static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                pending = !out.isEmpty();
            } else {
                if (pending) {
                    out.append(' ');
                    pending = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
