package org.valise.schemas.xml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes a small XML structure in one form only: UTF-8 without declaration, white space, attributes or prefixes.
 *
 * <p>Guarantees the same bytes for the same calls on every JDK, which is why no library writer stands here. Not thread
 * safe.
 */
public final class XmlText {
    private final StringBuilder out = new StringBuilder(1024);
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts with the root element in the namespace of version 1. */
    public XmlText(String root) {
        out.append('<').append(root).append(" xmlns=\"").append(Namespaces.V1).append("\">");
        open.addLast(root);
    }

    /** Opens an element. */
    public XmlText open(String name) {
        out.append('<').append(name).append('>');
        open.addLast(name);
        return this;
    }

    /** Closes the element opened last. */
    public XmlText close() {
        out.append("</").append(open.removeLast()).append('>');
        return this;
    }

    /** Writes an element that holds the text form of a value. */
    public XmlText text(String name, Object value) {
        open(name);
        escape(value.toString());
        return close();
    }

    /** Closes the root and returns the bytes. */
    public byte[] bytes() {
        close();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(c);
            }
        }
    }
}
