package org.valise.gateway.hostile.agency;

final class GivesOrdersToTheReader extends DocumentRefused {
    GivesOrdersToTheReader() {
        super("puts a processing instruction before the document, which a browser would follow", "XML_NOT_PLAIN");
    }

    @Override
    String spoilt(String document) {
        return document.replace("<TraceRequest ", "<?xml-stylesheet href='http://127.0.0.1:1/x.xsl'?><TraceRequest ");
    }
}
