package org.valise.gateway.hostile.agency;

final class WritesAControlSequence extends DocumentRefused {
    WritesAControlSequence() {
        super("writes the one-letter form of a terminal's command, which XML allows", "VALUE_INVALID");
    }

    @Override
    String spoilt(String document) {
        return document.replace("Compact", "\u009b2J");
    }
}
