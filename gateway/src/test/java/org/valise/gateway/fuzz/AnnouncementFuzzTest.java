package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Anchor;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.EditionReader;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.trust.AnnouncementReader;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;

/** Announcements of peers, compressed, of every kind; read by a node that has a directory of two members in force. */
class AnnouncementFuzzTest {
    private static final AnnouncementReader READER = reader();

    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            assertThat(READER.read(bytes).subject()).isNotEmpty();
        } catch (Refusal documented) {
            assertThat(documented.code()).matches("[A-Z][A-Z_]+");
        }
    }

    private static AnnouncementReader reader() {
        CryptoProviders providers = CryptoProviders.choose();
        byte[] xml = file("directory.xml");
        Clock clock = Clock.fixed(new DirectoryXml().read(xml).getIssued().plusSeconds(3600), ZoneOffset.UTC);
        Revocations revocations = new Revocations();
        DirectoryInForce directory = new DirectoryInForce(
                "XAA",
                Anchor.read(file("anchor.xml")),
                new EditionReader(providers, new RevocationPolicy(revocations, UnknownRevocation.ACCEPT)),
                clock);
        directory.adopt(directory.consider(new SignedEdition(xml, List.of(file("directory.xml.p7s")))));
        return new AnnouncementReader(directory, revocations, providers, clock);
    }

    private static byte[] file(String name) {
        try (InputStream file =
                Objects.requireNonNull(AnnouncementFuzzTest.class.getResourceAsStream("announced/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
