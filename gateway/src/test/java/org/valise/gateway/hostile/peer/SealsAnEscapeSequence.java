package org.valise.gateway.hostile.peer;

final class SealsAnEscapeSequence extends DocumentSpoilt {
    SealsAnEscapeSequence() {
        super("signs and seals a text that would move the reader's cursor and paint over the screen", "VALUE_INVALID");
    }

    @Override
    String spoilt(String document) {
        return document.replaceFirst("<Model>[^<]*", "<Model>&#x9b;2J");
    }
}
