package org.valise.gateway.hostile.agency;

import java.util.stream.IntStream;

final class ThrowsAnAttributeBomb extends DocumentRefused {
    ThrowsAnAttributeBomb() {
        super("gives one element twenty thousand attributes", "XML_TOO_LARGE");
    }

    @Override
    String spoilt(String document) {
        StringBuilder attributes = new StringBuilder("<Firearm");
        IntStream.range(0, 20_000)
                .forEach(number -> attributes.append(" a").append(number).append("=''"));
        return document.replace("<Firearm", attributes);
    }
}
