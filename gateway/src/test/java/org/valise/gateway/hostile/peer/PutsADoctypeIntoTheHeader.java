package org.valise.gateway.hostile.peer;

final class PutsADoctypeIntoTheHeader extends HeaderSpoilt {
    PutsADoctypeIntoTheHeader() {
        super("puts a DOCTYPE before the routing header, which every relay parses", "HEADER_MALFORMED");
    }

    @Override
    String spoilt(String header) {
        return header.replace("<RoutingHeader", "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x'><RoutingHeader");
    }
}
