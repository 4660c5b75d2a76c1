package org.valise.gateway.hostile.peer;

final class PadsTheHeader extends HeaderSpoilt {
    PadsTheHeader() {
        super("pads the routing header to sixty thousand bytes", "HEADER_MALFORMED");
    }

    @Override
    String spoilt(String header) {
        return header + " ".repeat(60_000);
    }
}
