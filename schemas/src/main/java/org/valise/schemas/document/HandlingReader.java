package org.valise.schemas.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.valise.schemas.xml.Element;
import org.valise.schemas.xml.Values;

/** Takes from a valid document what it says of its handling, its sources and releases. */
final class HandlingReader {
    private HandlingReader() {}

    static HandlingFacts handling(Element info) {
        Element handling = info.first("Handling").orElseThrow();
        return new HandlingFacts(
                HandlingCode.valueOf(required(handling, "Code")),
                required(handling, "Evaluation", "Source"),
                required(handling, "Evaluation", "Information"),
                handling.first("Restrictions").map(HandlingReader::restrictions).orElse(RestrictionFacts.NONE),
                handling.textOf("Text"));
    }

    static List<SourceFacts> sources(Element info) {
        List<Element> named = info.children("Source");
        return named.isEmpty()
                ? List.of()
                : named.stream().map(HandlingReader::reference).distinct().toList();
    }

    static Set<UUID> keepsConditionsOf(Element info) {
        return info.children("KeepsConditionsOf").stream()
                .map(decision -> Values.uuid(decision.text()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<BreakGlassFacts> breakGlass(Element info) {
        return info.first("BreakGlass")
                .map(glass -> new BreakGlassFacts(required(glass, "Threat"), required(glass, "Justification")));
    }

    static Optional<ReleaseFacts> release(Element document) {
        return document.first("About")
                .map(about -> new ReleaseFacts(
                        reference(about),
                        members(document),
                        document.textOf("Decision").map("GRANTED"::equals),
                        document.textOf("Until").map(Values::instant),
                        texts(document, "ReleasePurpose"),
                        document.textOf("Scope").filter("REDUCED"::equals).isPresent(),
                        document.first("Conditions").isPresent()));
    }

    private static List<String> members(Element document) {
        return document
                .first("ReleaseTo")
                .or(() -> document.first("PassedTo"))
                .orElseThrow()
                .children("Member")
                .stream()
                .map(Element::text)
                .distinct()
                .toList();
    }

    private static SourceFacts reference(Element element) {
        return new SourceFacts(required(element, "Origin"), Values.uuid(required(element, "MessageId")));
    }

    private static RestrictionFacts restrictions(Element element) {
        return new RestrictionFacts(
                texts(element, "Purpose"),
                texts(element, "NeedToKnow"),
                element.first("NoOnwardRelease").isPresent(),
                element.textOf("RetainUntil").map(LocalDate::parse));
    }

    private static Set<String> texts(Element element, String named) {
        return element.children(named).stream().map(Element::text).collect(Collectors.toUnmodifiableSet());
    }

    private static String required(Element element, String... names) {
        return element.textOf(names).orElseThrow();
    }
}
