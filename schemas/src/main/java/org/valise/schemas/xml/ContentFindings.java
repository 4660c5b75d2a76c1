package org.valise.schemas.xml;

import java.util.ArrayList;
import java.util.List;
import org.valise.schemas.Finding;

/** Says in plain words how the children of an element differ from what its type asks for. */
final class ContentFindings {
    private final Element element;
    private final TypeGuide type;
    private final List<Finding> findings = new ArrayList<>();

    private ContentFindings(Element element, TypeGuide type) {
        this.element = element;
        this.type = type;
    }

    /** At least one finding: it is called only for an element that the schema refuses. */
    static List<Finding> of(Element element, SchemaGuide guide) {
        return guide.typeOf(element)
                .map(type -> new ContentFindings(element, type).compare())
                .orElseGet(() -> List.of(outOfPlace(element)));
    }

    private List<Finding> compare() {
        element.children().forEach(this::unknown);
        type.children().forEach(this::missing);
        alternatives();
        type.children().forEach(this::tooMany);
        order();
        return findings.isEmpty() ? List.of(outOfPlace(element)) : findings;
    }

    private void unknown(Element child) {
        if (type.child(child.name()).isEmpty()) {
            String known = String.join(
                    ", ", type.children().stream().map(ChildGuide::name).toList());
            findings.add(Finding.blocking(
                    child.path(),
                    "ELEMENT_UNKNOWN",
                    "This element does not belong here.",
                    known.isEmpty() ? "Remove it." : "Remove it, or use one of: " + known + "."));
        }
    }

    private void missing(ChildGuide child) {
        if (child.isRequired() && element.first(child.name()).isEmpty()) {
            findings.add(Finding.blocking(
                    element.path() + "/" + child.name(),
                    "ELEMENT_MISSING",
                    "Element " + child.name() + " is missing.",
                    "Add it in its place in " + element.name() + "."));
        }
    }

    private void alternatives() {
        List<String> names = type.alternatives();
        List<String> present =
                names.stream().filter(name -> element.first(name).isPresent()).toList();
        if (!names.isEmpty() && present.isEmpty()) {
            String all = String.join(", ", names);
            findings.add(Finding.blocking(
                    element.path(), "ELEMENT_MISSING", "One of " + all + " is missing.", "Add one of them."));
        }
        if (present.size() > 1) {
            String all = String.join(", ", present);
            findings.add(Finding.blocking(
                    element.path(), "ELEMENT_TOO_MANY", "Only one of " + all + " may be here.", "Keep one of them."));
        }
    }

    private void tooMany(ChildGuide child) {
        if (element.children(child.name()).size() > child.atMost()) {
            findings.add(Finding.blocking(
                    element.path() + "/" + child.name(),
                    "ELEMENT_TOO_MANY",
                    "There are more than " + child.atMost() + " of this element.",
                    "Leave out those above " + child.atMost() + "."));
        }
    }

    private void order() {
        List<String> names = type.children().stream().map(ChildGuide::name).toList();
        int reached = 0;
        for (Element child : element.children()) {
            int place = names.indexOf(child.name());
            if (place >= 0 && place < reached && type.alternatives().isEmpty()) {
                findings.add(outOfPlace(child));
            }
            reached = Math.max(reached, place);
        }
    }

    private static Finding outOfPlace(Element element) {
        return Finding.blocking(
                element.path(),
                "ELEMENT_OUT_OF_PLACE",
                "The elements here are not in the order of the schema.",
                "Put them in the order of the schema.");
    }
}
