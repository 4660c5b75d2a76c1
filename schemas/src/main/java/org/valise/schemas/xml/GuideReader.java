package org.valise.schemas.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes a {@link SchemaGuide} from schema files as they are parsed. Knows only the part of XSD that we write. */
final class GuideReader extends DefaultHandler {
    private final Map<String, TypeGuide> roots = new HashMap<>();
    private final Map<String, TypeGuide> types = new HashMap<>();
    private final List<String> includes = new ArrayList<>();
    private List<ChildGuide> children = new ArrayList<>();
    private List<String> codes = new ArrayList<>();
    private StringBuilder documentation = new StringBuilder();
    private String global = "";
    private boolean documented;
    private boolean inDocumentation;
    private boolean inChoice;
    private int depth;

    SchemaGuide guide() {
        return new SchemaGuide(roots, types);
    }

    /** File names that the files parsed so far include. */
    List<String> includes() {
        return List.copyOf(includes);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        depth++;
        if (depth == 2) {
            startGlobal(Objects.requireNonNullElse(attributes.getValue("name"), ""));
        }
        switch (local) {
            case "include" -> includes.add(attributes.getValue("schemaLocation"));
            case "documentation" -> inDocumentation = !documented;
            case "choice" -> inChoice = true;
            case "enumeration" -> codes.add(attributes.getValue("value"));
            case "element" -> addChild(attributes);
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inDocumentation) {
            documentation.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "documentation" -> {
                documented = true;
                inDocumentation = false;
            }
            case "choice" -> inChoice = false;
            default -> {}
        }
        if (depth == 2 && !global.isEmpty()) {
            Map<String, TypeGuide> target = "element".equals(local) ? roots : types;
            target.put(global, new TypeGuide(documentation.toString(), children, codes));
        }
        depth--;
    }

    private void startGlobal(String name) {
        global = name;
        documented = false;
        documentation = new StringBuilder();
        children = new ArrayList<>();
        codes = new ArrayList<>();
    }

    private void addChild(Attributes attributes) {
        if (depth == 2) {
            return;
        }
        String atMost = Objects.requireNonNullElse(attributes.getValue("maxOccurs"), "1");
        children.add(new ChildGuide(
                attributes.getValue("name"),
                attributes.getValue("type"),
                !inChoice && !"0".equals(attributes.getValue("minOccurs")),
                inChoice,
                "unbounded".equals(atMost) ? Integer.MAX_VALUE : Integer.parseInt(atMost)));
    }
}
