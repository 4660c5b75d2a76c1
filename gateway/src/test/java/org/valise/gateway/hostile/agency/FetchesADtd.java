package org.valise.gateway.hostile.agency;

final class FetchesADtd extends DocumentRefused {
    FetchesADtd() {
        super("names a DTD on another machine, to make the node call there", "XML_DTD_FORBIDDEN");
    }

    @Override
    String spoilt(String document) {
        return document.replace(
                "<TraceRequest ", "<!DOCTYPE x [<!ENTITY % d SYSTEM 'http://127.0.0.1:1/x.dtd'> %d;]><TraceRequest ");
    }
}
