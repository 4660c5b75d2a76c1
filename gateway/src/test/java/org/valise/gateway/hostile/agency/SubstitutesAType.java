package org.valise.gateway.hostile.agency;

final class SubstitutesAType extends DocumentRefused {
    SubstitutesAType() {
        super("declares another type for an element than the schema gives it", "XML_NOT_PLAIN");
    }

    @Override
    String spoilt(String document) {
        return document.replace(
                "<Model>", "<Model xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"" + " xsi:type=\"Text\">");
    }
}
