package org.valise.gateway.hostile.agency;

final class ReversesAText extends DocumentRefused {
    ReversesAText() {
        super("writes a character that makes what follows read backwards", "VALUE_INVALID");
    }

    @Override
    String spoilt(String document) {
        return document.replace("Compact", "\u202ETCAPMOC");
    }
}
