package org.valise.schemas.document;

/**
 * Why a message is passed on without the usual permission. Its text form leaves the words out.
 *
 * @param threat code of the threat
 * @param justification why there was no time to ask; confidential
 */
public record BreakGlassFacts(String threat, String justification) {
    @Override
    public String toString() {
        return threat;
    }
}
