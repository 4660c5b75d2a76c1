package org.valise.gateway.hostile.agency;

final class ThrowsAnEntityBomb extends DocumentRefused {
    ThrowsAnEntityBomb() {
        super("nests entities that grow to billions of letters", "XML_DTD_FORBIDDEN");
    }

    @Override
    String spoilt(String document) {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" '&e")
                    .append(i - 1)
                    .append(";&e")
                    .append(i - 1)
                    .append(";'>");
        }
        return document.replace("<TraceRequest ", entities + "]><TraceRequest ").replace("Compact", "&e29;");
    }
}
