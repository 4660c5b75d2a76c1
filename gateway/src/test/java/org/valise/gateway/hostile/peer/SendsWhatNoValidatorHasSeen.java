package org.valise.gateway.hostile.peer;

final class SendsWhatNoValidatorHasSeen extends DocumentSpoilt {
    SendsWhatNoValidatorHasSeen() {
        super("signs and seals a document that breaks the schema", "ELEMENT_MISSING");
    }

    @Override
    String spoilt(String document) {
        return "<TraceRequest xmlns='urn:valise:1'/>";
    }
}
