package org.valise.gateway.hostile.peer;

final class WritesAPathAsId extends HeaderSpoilt {
    WritesAPathAsId() {
        super("writes a path in the place of the message id", "HEADER_MALFORMED");
    }

    @Override
    String spoilt(String header) {
        return header.replaceFirst("<Id>[^<]*", "<Id>../../../../etc/passwd");
    }
}
