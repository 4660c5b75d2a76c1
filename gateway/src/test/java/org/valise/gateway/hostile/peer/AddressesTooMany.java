package org.valise.gateway.hostile.peer;

import java.util.stream.IntStream;

final class AddressesTooMany extends HeaderSpoilt {
    AddressesTooMany() {
        super("addresses 65 members in one routing header", "HEADER_MALFORMED");
    }

    @Override
    String spoilt(String header) {
        return header.replace(
                "<Member>XBB</Member>",
                String.join(
                        "",
                        IntStream.range(0, 65)
                                .mapToObj(number -> "<Member>XB" + number + "B</Member>")
                                .toList()));
    }
}
