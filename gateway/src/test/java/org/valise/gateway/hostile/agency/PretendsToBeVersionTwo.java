package org.valise.gateway.hostile.agency;

final class PretendsToBeVersionTwo extends DocumentRefused {
    PretendsToBeVersionTwo() {
        super("writes a document of a namespace that does not exist yet", "XML_WRONG_NAMESPACE");
    }

    @Override
    String spoilt(String document) {
        return document.replace("urn:valise:1", "urn:valise:2");
    }
}
