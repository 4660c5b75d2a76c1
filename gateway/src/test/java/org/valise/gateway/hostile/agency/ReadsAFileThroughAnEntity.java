package org.valise.gateway.hostile.agency;

final class ReadsAFileThroughAnEntity extends DocumentRefused {
    ReadsAFileThroughAnEntity() {
        super("names a file of the node as an external entity", "XML_DTD_FORBIDDEN");
    }

    @Override
    String spoilt(String document) {
        return document.replace(
                        "<TraceRequest ", "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><TraceRequest ")
                .replace("Compact", "&f;");
    }
}
