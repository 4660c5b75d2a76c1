package org.valise.schemas.xml;

/**
 * What a parser accepts before it stops.
 *
 * @param maxDepth elements inside one another
 * @param maxElements elements in all
 * @param maxAttributes attributes of one element
 * @param maxText characters of one element's text
 */
public record XmlLimits(int maxDepth, int maxElements, int maxAttributes, int maxText) {
    /** 32 deep, 20,000 elements, 16 attributes, 65,536 characters. */
    public static final XmlLimits DEFAULT = new XmlLimits(32, 20_000, 16, 65_536);

    public XmlLimits {
        if (maxDepth < 1 || maxElements < 1 || maxAttributes < 1 || maxText < 1) {
            throw new IllegalArgumentException("XML limits are positive");
        }
    }
}
