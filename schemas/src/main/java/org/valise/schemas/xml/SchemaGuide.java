package org.valise.schemas.xml;

import java.util.Map;
import java.util.Optional;

/**
 * The plain-language side of a schema: which elements belong where, which codes a list has, how a value is described.
 * Read from the schema files themselves, so there is no second list to keep. Immutable.
 *
 * @param roots types of the global elements, by element name
 * @param types named types
 */
record SchemaGuide(Map<String, TypeGuide> roots, Map<String, TypeGuide> types) {
    SchemaGuide {
        roots = Map.copyOf(roots);
        types = Map.copyOf(types);
    }

    /** The type of this element; empty if the schema has no such element there, or its type is built in. */
    Optional<TypeGuide> typeOf(Element element) {
        Optional<Element> parent = element.parent();
        if (parent.isEmpty()) {
            return Optional.ofNullable(roots.get(element.name()));
        }
        return typeOf(parent.get())
                .flatMap(type -> type.child(element.name()))
                .flatMap(child -> Optional.ofNullable(types.get(child.type())));
    }
}
