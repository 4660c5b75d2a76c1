package org.valise.gateway.hostile.agency;

final class ChangesTheNamespaceInside extends DocumentRefused {
    ChangesTheNamespaceInside() {
        super("puts an element of another namespace under a known name", "XML_WRONG_NAMESPACE");
    }

    @Override
    String spoilt(String document) {
        return document.replace("<Model>", "<Model xmlns=\"urn:valise:2\">");
    }
}
