package org.valise.schemas.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One element of a parsed document: a name, a text, children. Much lighter than a DOM; namespaces and attributes are the
 * schema's business and are not kept. Read-only for those who get it, and then thread safe.
 */
public final class Element {
    private static final int LONGEST_NAME = 64;

    private final @Nullable Element parent;
    private final String name;
    private final List<Element> children = new ArrayList<>(4);
    private String text = "";

    Element(@Nullable Element parent, String name) {
        this.parent = parent;
        this.name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void end(String content) {
        text = content;
    }

    /** Local name, cut after 64 characters; {@code *:} stands before a name of another namespace. */
    public String name() {
        return name;
    }

    /** The text of an element without children, white space collapsed; empty if there is none. */
    public String text() {
        return text;
    }

    /** The element around this one; empty for the root. */
    public Optional<Element> parent() {
        return Optional.ofNullable(parent);
    }

    /** All elements directly in this one, in document order. */
    public List<Element> children() {
        return Collections.unmodifiableList(children);
    }

    /** The elements of this name directly in this one, in document order. */
    public List<Element> children(String named) {
        return children.stream().filter(child -> child.name.equals(named)).toList();
    }

    /** The first element reached by these names, one level each. */
    public Optional<Element> first(String... names) {
        Element reached = this;
        for (String next : names) {
            Element child = reached.firstNamed(next);
            if (child == null) {
                return Optional.empty();
            }
            reached = child;
        }
        return Optional.of(reached);
    }

    /** The text of the first element reached by these names, unless it is empty. */
    public Optional<String> textOf(String... names) {
        return first(names).map(Element::text).filter(found -> !found.isEmpty());
    }

    /** All elements of this name at any depth below this one, in document order. */
    public List<Element> everywhere(String named) {
        List<Element> found = new ArrayList<>();
        collect(named, found);
        return found;
    }

    /** Where it is, such as {@code /TraceRequest/Firearm/SerialNumber[2]}. */
    public String path() {
        if (parent == null) {
            return "/" + name;
        }
        int ordinal = parent.children(name).indexOf(this) + 1;
        return parent.path() + "/" + name + (ordinal > 1 ? "[" + ordinal + "]" : "");
    }

    private @Nullable Element firstNamed(String named) {
        for (Element child : children) {
            if (child.name.equals(named)) {
                return child;
            }
        }
        return null;
    }

    private void collect(String named, List<Element> found) {
        for (Element child : children) {
            if (child.name.equals(named)) {
                found.add(child);
            }
            child.collect(named, found);
        }
    }

    @Override
    public String toString() {
        return path();
    }
}
