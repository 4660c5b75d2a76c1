package org.valise.gateway.hostile.agency;

final class UsesAnUndeclaredEntity extends DocumentRefused {
    UsesAnUndeclaredEntity() {
        super("uses an entity that nobody has declared", "XML_MALFORMED");
    }

    @Override
    String spoilt(String document) {
        return document.replace("Compact", "&secret;");
    }
}
