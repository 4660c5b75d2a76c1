package org.valise.gateway.hostile.peer;

final class HidesAControlCharacterInADoctype extends HeaderSpoilt {
    HidesAControlCharacterInADoctype() {
        super(
                "puts a control character into a DOCTYPE of the header, on which the JDK's reader fails in a way of its own",
                "HEADER_MALFORMED");
    }

    @Override
    String spoilt(String header) {
        return header.replace("<RoutingHeader", "<!DOCTYPE x [<!ENTITY \u0001a 'b'>]><RoutingHeader");
    }
}
