package org.valise.schemas.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.valise.schemas.Examples;
import org.valise.schemas.Priority;
import org.valise.schemas.xml.SchemaParser;
import org.valise.schemas.xml.XmlLimits;

class RoutingHeaderXmlTest {
    private static final RoutingHeader HEADER = header(new Addressees.Members(List.of("XBB")));
    private static final SchemaParser SCHEMA = new SchemaParser("header.xsd", XmlLimits.DEFAULT, 10);

    @Test
    void writesTheseBytesAndNoOthers() {
        assertThat(new String(RoutingHeaderXml.write(HEADER), StandardCharsets.UTF_8))
                .isEqualTo("<RoutingHeader xmlns=\"urn:valise:1\"><Id>0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a01</Id>"
                        + "<From>XAA</From><To><Member>XBB</Member></To><Priority>URGENT</Priority>"
                        + "<Created>2026-03-02T09:14:06Z</Created><Expires>2026-09-02T00:00:00Z</Expires>"
                        + "<Kind>MESSAGE</Kind><Size>592341</Size></RoutingHeader>");
    }

    @Test
    void readsTheExample() {
        assertThat(RoutingHeaderXml.read(Examples.bytes("routing-header"))).isEqualTo(HEADER);
    }

    @Test
    void readsWhatItWritesAndWritesWhatTheSchemaAllows() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            RoutingHeader header = any(random);
            byte[] xml = RoutingHeaderXml.write(header);

            assertThat(RoutingHeaderXml.read(xml)).isEqualTo(header);
            assertThat(SCHEMA.parse(xml).findings()).isEmpty();
        }
    }

    @Test
    void holdsTheMostMembersWithinItsGreatestSize() {
        RoutingHeader header = header(new Addressees.Members(members(64, "ABCDEFGHI")));

        assertThat(RoutingHeaderXml.write(header)).hasSizeLessThan(RoutingHeaderXml.MAX_BYTES);
    }

    @Test
    void doesNotComeToBeWithoutAddressee() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Addressees.Members(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Addressees.Members(members(65, "A")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Addressees.Members(List.of("XBB", "XBB")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Addressees.Group("qrg"));
    }

    private static RoutingHeader any(Random random) {
        Addressees to = random.nextBoolean()
                ? new Addressees.Members(members(1 + random.nextInt(64), "Q"))
                : new Addressees.Group("XRG");
        Instant created = Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE), random.nextInt(1_000_000_000));
        return new RoutingHeader(
                new UUID(random.nextLong(), random.nextLong()),
                "XAA",
                to,
                random.nextBoolean() ? Priority.URGENT : Priority.ROUTINE,
                created,
                created.plusNanos(1 + random.nextInt(1_000_000)),
                random.nextBoolean() ? Kind.MESSAGE : Kind.EVIDENCE,
                random.nextInt(Integer.MAX_VALUE));
    }

    private static List<String> members(int count, String prefix) {
        return IntStream.range(100, 100 + count).mapToObj(i -> prefix + i).toList();
    }

    private static RoutingHeader header(Addressees to) {
        return new RoutingHeader(
                UUID.fromString("0b6d1d0e-6f0b-4c7e-9a51-3f1d2c4b5a01"),
                "XAA",
                to,
                Priority.URGENT,
                Instant.parse("2026-03-02T09:14:06Z"),
                Instant.parse("2026-09-02T00:00:00Z"),
                Kind.MESSAGE,
                592_341);
    }
}
