package org.valise.gateway.hostile.agency;

final class WritesALoneSurrogate extends DocumentRefused {
    WritesALoneSurrogate() {
        super("refers to half a character", "XML_MALFORMED");
    }

    @Override
    String spoilt(String document) {
        return document.replace("Compact", "&#xD800;");
    }
}
