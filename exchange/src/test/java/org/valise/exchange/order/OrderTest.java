package org.valise.exchange.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestMember;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.OrderXml;
import org.valise.schemas.order.Predecessor;

class OrderTest {

    @Test
    void ofTooManyItNamesTheLatest() {
        List<Predecessor> many = IntStream.rangeClosed(0, OrderXml.MOST)
                .mapToObj(i -> new Predecessor(new UUID(0, i), TestMember.NOW, new Addressees.Group("XGA")))
                .toList();

        Order order = Order.after(many);

        assertThat(order.after()).isEqualTo(many.subList(0, OrderXml.MOST));
        assertThat(Order.read(order.bytes()).after()).isEqualTo(order.after());
    }

    @Test
    void whatIsFirstHasNoBytes() {
        assertThat(Order.after(List.of()).bytes()).isEmpty();
        assertThat(Order.read(new byte[0]).after()).isEmpty();
    }
}
