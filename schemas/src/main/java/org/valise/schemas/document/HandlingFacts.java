package org.valise.schemas.document;

import java.util.Optional;

/**
 * How a message may be used.
 *
 * @param source reliability of the source, A, B, C or X
 * @param information quality of the information, 1 to 4
 * @param text restrictions in the provider's words, which H3 needs; confidential like the document itself
 */
public record HandlingFacts(
        HandlingCode code, String source, String information, RestrictionFacts restrictions, Optional<String> text) {}
