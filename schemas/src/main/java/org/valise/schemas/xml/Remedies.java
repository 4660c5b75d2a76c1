package org.valise.schemas.xml;

/** What to do about XML that was not read to its end. */
final class Remedies {
    private Remedies() {}

    static String of(String code) {
        return switch (code) {
            case "XML_TOO_LARGE" -> "Send less in one document, and files as attachments.";
            case "XML_TOO_DEEP" -> "Nest elements only as the schema shows.";
            case "XML_ENCODING" -> "Write the document in UTF-8 and declare no other encoding.";
            case "XML_DTD_FORBIDDEN" -> "Leave out the DOCTYPE line.";
            case "XML_WRONG_NAMESPACE" ->
                "Put xmlns=\"" + Namespaces.V1 + "\" on the root element and declare no other namespace.";
            case "XML_UNKNOWN_DOCUMENT" -> "Start with a root element that the schema has.";
            case "XML_NOT_PLAIN" -> "Use XML 1.0 with elements and text only.";
            default -> "Write the document with an XML library and send it unchanged.";
        };
    }
}
