package org.valise.gateway.hostile.peer;

final class WritesSqlAsSender extends HeaderSpoilt {
    WritesSqlAsSender() {
        super("writes a piece of SQL in the place of the sender's code", "HEADER_MALFORMED");
    }

    @Override
    String spoilt(String header) {
        return header.replaceFirst("<From>[^<]*", "<From>X'; DROP TABLE message; --");
    }
}
