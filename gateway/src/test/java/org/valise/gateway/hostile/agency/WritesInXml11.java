package org.valise.gateway.hostile.agency;

final class WritesInXml11 extends DocumentRefused {
    WritesInXml11() {
        super("declares XML 1.1, in which control characters are allowed", "XML_NOT_PLAIN");
    }

    @Override
    String spoilt(String document) {
        return document.replace("version=\"1.0\"", "version=\"1.1\"").replace("Compact", "&#x1b;[2J");
    }
}
