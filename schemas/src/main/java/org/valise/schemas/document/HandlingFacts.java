package org.valise.schemas.document;

/**
 * How a message may be used.
 *
 * @param source reliability of the source, A, B, C or X
 * @param information quality of the information, 1 to 4
 */
public record HandlingFacts(HandlingCode code, String source, String information, RestrictionFacts restrictions) {}
