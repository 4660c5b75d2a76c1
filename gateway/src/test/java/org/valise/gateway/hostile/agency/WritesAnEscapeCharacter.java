package org.valise.gateway.hostile.agency;

final class WritesAnEscapeCharacter extends DocumentRefused {
    WritesAnEscapeCharacter() {
        super("writes the escape character that begins a terminal's commands", "XML_MALFORMED");
    }

    @Override
    String spoilt(String document) {
        return document.replace("Compact", "\u001b[2J");
    }
}
