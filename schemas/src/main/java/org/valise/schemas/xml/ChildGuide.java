package org.valise.schemas.xml;

/**
 * What a schema says of one element within a type.
 *
 * @param name element name
 * @param type name of its type
 * @param isRequired whether it must be there
 * @param isAlternative whether it stands in a choice: exactly one of the alternatives must be there
 * @param atMost how often it may be there
 */
record ChildGuide(String name, String type, boolean isRequired, boolean isAlternative, int atMost) {}
