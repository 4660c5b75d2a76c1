package org.valise.gateway.hostile.agency;

final class PutsTwoByteOrderMarks extends DocumentRefused {
    PutsTwoByteOrderMarks() {
        super("puts two byte order marks before the document", "XML_MALFORMED");
    }

    @Override
    String spoilt(String document) {
        return "\uFEFF\uFEFF" + document;
    }
}
