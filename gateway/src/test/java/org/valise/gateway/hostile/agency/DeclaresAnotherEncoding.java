package org.valise.gateway.hostile.agency;

final class DeclaresAnotherEncoding extends DocumentRefused {
    DeclaresAnotherEncoding() {
        super("declares one encoding and writes another, so that two readers see two texts", "XML_ENCODING");
    }

    @Override
    String spoilt(String document) {
        return document.replace("encoding=\"UTF-8\"", "encoding=\"UTF-7\"");
    }
}
