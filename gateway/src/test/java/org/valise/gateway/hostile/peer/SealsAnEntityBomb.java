package org.valise.gateway.hostile.peer;

final class SealsAnEntityBomb extends DocumentSpoilt {
    SealsAnEntityBomb() {
        super("signs and seals a document whose entities grow without end", "XML_DTD_FORBIDDEN");
    }

    @Override
    String spoilt(String document) {
        return document.replace(
                "<TraceRequest ",
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><TraceRequest ");
    }
}
