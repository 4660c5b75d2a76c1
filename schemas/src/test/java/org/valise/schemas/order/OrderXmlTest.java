package org.valise.schemas.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.schemas.Examples;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.xml.SchemaParser;
import org.valise.schemas.xml.XmlLimits;

class OrderXmlTest {
    private static final UUID ID = UUID.fromString("0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a01");
    private static final Instant EXPIRES = Instant.parse("2026-09-02T00:00:00Z");
    private static final Predecessor TO_A_MEMBER = new Predecessor(ID, EXPIRES, new Addressees.Members(List.of("XBB")));
    private static final String WRITTEN = "<Order xmlns=\"urn:valise:1\"><After><Id>" + ID + "</Id><Expires>" + EXPIRES
            + "</Expires><To><Member>XBB</Member></To></After></Order>";
    private static final SchemaParser SCHEMA = new SchemaParser("order.xsd", XmlLimits.DEFAULT, 10);

    @Test
    void writesTheseBytesAndNoOthers() {
        assertThat(new String(OrderXml.write(List.of(TO_A_MEMBER)), StandardCharsets.UTF_8))
                .isEqualTo(WRITTEN);
    }

    @Test
    void readsTheExample() {
        assertThat(OrderXml.read(Examples.bytes("order"))).containsExactly(TO_A_MEMBER);
    }

    @Test
    void readsWhatItWritesAndWritesWhatTheSchemaAllows() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            List<Predecessor> order = IntStream.range(0, 1 + random.nextInt(OrderXml.MOST))
                    .mapToObj(each -> any(random))
                    .toList();
            byte[] xml = OrderXml.write(order);

            assertThat(OrderXml.read(xml)).isEqualTo(order);
            assertThat(SCHEMA.parse(xml).findings()).isEmpty();
        }
    }

    @Test
    void holdsTheMostWithinItsGreatestSize() {
        List<String> codes =
                IntStream.range(100, 164).mapToObj(i -> "ABCDEFGHI" + i).toList();
        Predecessor largest = new Predecessor(ID, EXPIRES.plusNanos(1), new Addressees.Members(codes));

        assertThat(OrderXml.write(Collections.nCopies(OrderXml.MOST, largest))).hasSizeLessThan(OrderXml.MAX_BYTES);
    }

    @Test
    void namesAtLeastOneMessageAndNotMoreThanItMay() {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderXml.write(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderXml.write(Collections.nCopies(OrderXml.MOST + 1, TO_A_MEMBER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Order xmlns=\"urn:valise:1\"/>",
                "<Order><After/></Order>",
                "<Order xmlns=\"urn:valise:1\"><After><Id>1</Id></After></Order>",
                "<Order xmlns=\"urn:valise:1\"><Before/></Order>",
                "order"
            })
    void refusesWhatIsNone(String text) {
        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> OrderXml.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesOneTooMany() {
        String one = WRITTEN.substring(WRITTEN.indexOf("<After>"), WRITTEN.indexOf("</Order>"));
        String many = WRITTEN.replace(one, one.repeat(OrderXml.MOST + 1));

        assertThatExceptionOfType(MalformedXml.class)
                .isThrownBy(() -> OrderXml.read(many.getBytes(StandardCharsets.UTF_8)));
    }

    private static Predecessor any(Random random) {
        Addressees to = random.nextBoolean()
                ? new Addressees.Members(List.of("XBB", "XCC").subList(0, 1 + random.nextInt(2)))
                : new Addressees.Group("XRG");
        return new Predecessor(
                new UUID(random.nextLong(), random.nextLong()),
                Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000)),
                to);
    }
}
