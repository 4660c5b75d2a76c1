package org.valise.gateway.hostile.agency;

final class WritesAnEndlessText extends DocumentRefused {
    WritesAnEndlessText() {
        super("writes half a million letters into one element", "XML_TOO_LARGE");
    }

    @Override
    String spoilt(String document) {
        return document.replace("Compact", "x".repeat(500_000));
    }
}
