package org.valise.schemas.xml;

import java.util.List;
import java.util.Optional;

/**
 * What a schema says of one type, as far as a person who must mend a document wants to know it.
 *
 * @param documentation one or two sentences of the schema
 * @param children elements that it may contain, in order
 * @param codes values allowed, when it is a code list
 */
record TypeGuide(String documentation, List<ChildGuide> children, List<String> codes) {
    TypeGuide {
        children = List.copyOf(children);
        codes = List.copyOf(codes);
    }

    Optional<ChildGuide> child(String name) {
        return children.stream().filter(child -> child.name().equals(name)).findFirst();
    }

    List<String> alternatives() {
        return children.stream()
                .filter(ChildGuide::isAlternative)
                .map(ChildGuide::name)
                .toList();
    }
}
