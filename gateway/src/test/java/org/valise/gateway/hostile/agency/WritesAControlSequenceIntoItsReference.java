package org.valise.gateway.hostile.agency;

final class WritesAControlSequenceIntoItsReference extends DocumentRefused {
    WritesAControlSequenceIntoItsReference() {
        super("writes a terminal's command into the case reference that stands in every list", "VALUE_INVALID");
    }

    @Override
    String spoilt(String document) {
        return document.replaceFirst("<OwnCaseReference>[^<]*", "<OwnCaseReference>\u009b31m");
    }
}
