package org.valise.gateway.hostile.peer;

final class ExpiresBeforeItBegins extends HeaderSpoilt {
    ExpiresBeforeItBegins() {
        super("sends a header that expires before it was made", "HEADER_MALFORMED");
    }

    @Override
    String spoilt(String header) {
        return header.replaceFirst("<Expires>[^<]*", "<Expires>2001-01-01T00:00:00Z");
    }
}
