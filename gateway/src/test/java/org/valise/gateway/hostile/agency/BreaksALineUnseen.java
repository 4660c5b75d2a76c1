package org.valise.gateway.hostile.agency;

final class BreaksALineUnseen extends DocumentRefused {
    BreaksALineUnseen() {
        super("writes a line separator that a log shows as a new line", "VALUE_INVALID");
    }

    @Override
    String spoilt(String document) {
        return document.replace("Compact", "x\u20282026-01-01 INFO all is well");
    }
}
