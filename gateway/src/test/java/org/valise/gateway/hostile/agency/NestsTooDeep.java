package org.valise.gateway.hostile.agency;

final class NestsTooDeep extends DocumentRefused {
    NestsTooDeep() {
        super("nests ten thousand elements in each other", "XML_TOO_DEEP");
    }

    @Override
    String spoilt(String document) {
        return document.replace("<Firearm>", "<Firearm>" + "<a>".repeat(10_000));
    }
}
