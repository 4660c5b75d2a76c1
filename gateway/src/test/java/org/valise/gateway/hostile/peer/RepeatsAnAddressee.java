package org.valise.gateway.hostile.peer;

final class RepeatsAnAddressee extends HeaderSpoilt {
    RepeatsAnAddressee() {
        super("names the same addressee twice in the routing header", "HEADER_MALFORMED");
    }

    @Override
    String spoilt(String header) {
        return header.replace("<Member>XBB</Member>", "<Member>XBB</Member><Member>XBB</Member>");
    }
}
