package org.valise.gateway.hostile.agency;

final class WritesTooManyElements extends DocumentRefused {
    WritesTooManyElements() {
        super("writes a hundred thousand elements", "XML_TOO_LARGE");
    }

    @Override
    String spoilt(String document) {
        return document.replace("<Firearm>", "<Firearm>" + "<a/>".repeat(100_000));
    }
}
