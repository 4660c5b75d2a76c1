package org.valise.gateway.hostile.agency;

final class DeclaresADoctype extends DocumentRefused {
    DeclaresADoctype() {
        super("declares a DOCTYPE", "XML_DTD_FORBIDDEN");
    }

    @Override
    String spoilt(String document) {
        return document.replace("<TraceRequest ", "<!DOCTYPE TraceRequest><TraceRequest ");
    }
}
