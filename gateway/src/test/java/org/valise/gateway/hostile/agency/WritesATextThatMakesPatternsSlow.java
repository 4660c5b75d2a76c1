package org.valise.gateway.hostile.agency;

final class WritesATextThatMakesPatternsSlow extends DocumentRefused {
    WritesATextThatMakesPatternsSlow() {
        super("writes a text on which a careless pattern would work for years", "VALUE_TOO_LONG");
    }

    @Override
    String spoilt(String document) {
        return document.replaceFirst("<Model>[^<]*", "<Model>" + "a ".repeat(30_000) + "!");
    }
}
