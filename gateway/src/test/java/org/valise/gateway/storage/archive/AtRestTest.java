package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Digests;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.StoredMessage;
import org.valise.gateway.storage.embedded.EmbeddedDatabase;
import org.valise.security.index.KeyedIndex;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.ArchiveSeal;

/** Nothing that can be read of a document is on the disk: not in tables, nor in the write-ahead log, nor in logs. */
class AtRestTest {
    private static final String SERIAL = "T6472177781";

    @TempDir
    private Path folder;

    @Test
    void keepsNoWordOfADocumentWhereTheDatabaseLies() throws IOException {
        var sent = sealedMessage();
        try (var database = EmbeddedDatabase.start(
                folder.resolve("database"),
                Path.of("target", "postgresql-programs").toAbsolutePath())) {
            var outbox = new PostgresOutbox(database.dataSource(), Clock.systemUTC());
            try (var ledger = new PostgresLedger("rest", database.dataSource(), outbox, Clock.systemUTC())) {
                ledger.recordAll(List.of(sent));
            }
            expectNothingReadable(sent);
        }
        expectNothingReadable(sent);
    }

    private void expectNothingReadable(Entry.Accepted sent) throws IOException {
        assertThat(filesWith("<Id>" + sent.message().id()))
                .as("the search finds what there is: the header names the message")
                .isNotEmpty();
        assertThat(filesWith(SERIAL)).isEmpty();
        assertThat(filesWith("TraceRequest")).isEmpty();
    }

    private static Entry.Accepted sealedMessage() {
        var providers = CryptoProviders.choose();
        var key = new SecretKeySpec(new byte[32], "AES");
        var archive = new ArchiveSeal(key, providers);
        var index = new KeyedIndex(key, providers);
        byte[] document =
                ("<TraceRequest>" + SERIAL + "</TraceRequest>").repeat(100).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = archive.sealSmall(document);
        var plain = Specimen.from(Specimen.OWN).accepted();
        var message = new StoredMessage(
                plain.message().origin(),
                plain.message().id(),
                plain.message().header(),
                sealed,
                Digests.sha256(sealed),
                archive.sealSmall(document),
                index.term("document", SERIAL),
                List.of(index.term("serial", SERIAL)),
                0,
                Specimen.AT,
                Specimen.AT);
        return new Entry.Accepted(message, plain.links(), plain.acceptance(), "rest");
    }

    private List<Path> filesWith(String words) throws IOException {
        try (var tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(words))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
