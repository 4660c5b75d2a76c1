package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Refusal;
import org.valise.gateway.backup.BackupFile;
import org.valise.gateway.backup.Restore;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.demo.Letter;
import org.valise.security.SecurityRefusal;
import org.valise.security.passphrase.OpenedInput;
import org.valise.security.providers.CryptoProviders;

/** A node is backed up while letters flow, destroyed, restored, and the federation goes on. */
class BackupTest {
    private static final char[] PASSPHRASE = "a long one, kept elsewhere".toCharArray();

    @TempDir
    Path folder;

    @Test
    void goesOnFromABackupAndLosesNothingThatPeersSendAgain() throws Exception {
        try (TestFederation two = new TestFederation(folder.resolve("nodes"))
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .writeWithOwnDatabases()
                .start("XAA", "XBB")) {
            Letter taken = two.trace("XAA", "XBB");
            two.submit("XAA", taken);
            two.awaitReceipts("XAA", taken, "XBB");
            two.takeOver("XBB", taken);
            two.awaitStage("XAA", taken, "XBB", "deliver");
            two.stop("XAA");
            Letter waits = two.trace("XBB", "XAA");
            two.submit("XBB", waits);
            two.awaitStage("XBB", waits, "XAA", "send");
            two.start("XAA");

            Traffic traffic = new Traffic(two);
            traffic.begin();
            Instant before = two.now();
            Path file = backup(two, "XBB");
            traffic.end();
            List<Letter> sent = traffic.sent;
            assertThat(sent).isNotEmpty();
            Letter after = two.trace("XAA", "XBB");
            two.submit("XAA", after);
            for (Letter letter : sent) {
                two.awaitReceipts("XAA", letter, "XBB");
            }
            two.awaitReceipts("XAA", after, "XBB");

            two.stop("XBB");
            delete(two.of("XBB"));
            restore(file, two.of("XBB"));
            two.start("XBB");

            assertThat(two.holds("XBB", taken)).isTrue();
            NodeClient.ofOperator(two.configuration("XAA")).resend("XBB", before.toString());
            Letter anew = two.trace("XAA", "XBB");
            two.submit("XAA", anew);
            Letter back = two.trace("XBB", "XAA");
            two.submit("XBB", back);

            two.awaitReceipts("XAA", anew, "XBB");
            two.awaitReceipts("XBB", back, "XAA");
            two.awaitReceipts("XBB", waits, "XAA");
            List<Letter> all = new ArrayList<>(sent);
            all.add(after);
            all.add(anew);
            TestFederation.awaiting("every letter")
                    .until(() -> two.waiting("XBB")
                            .containsAll(all.stream().map(Letter::id).toList()));
            assertThat(two.waiting("XBB")).doesNotHaveDuplicates().doesNotContain(taken.id());
            assertThat(two.waiting("XAA")).doesNotHaveDuplicates().contains(waits.id(), back.id());
        }
    }

    @Test
    void isOpenedByItsPassphraseAloneAndOnlyWhole() throws Exception {
        try (TestFederation one = new TestFederation(folder.resolve("nodes"))
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .writeWithOwnDatabases()
                .start("XAA")) {
            byte[] good = Files.readAllBytes(backup(one, "XAA"));
            Path place = folder.resolve("restored");

            assertThat(code(good, "another passphrase".toCharArray(), place)).isEqualTo("BACKUP_NOT_OPENED");
            assertThat(code(Arrays.copyOf(good, good.length - 1), PASSPHRASE, place))
                    .isEqualTo("BACKUP_MALFORMED");
            assertThat(code(Arrays.copyOf(good, good.length / 2), PASSPHRASE, place))
                    .isEqualTo("BACKUP_MALFORMED");
            assertThat(code("no backup".getBytes(StandardCharsets.UTF_8), PASSPHRASE, place))
                    .isEqualTo("BACKUP_MALFORMED");
            assertThat(place).doesNotExist();
            assertThat(catchThrowableOfType(Refusal.class, () -> restore(write(good), one.of("XAA")))
                            .code())
                    .isEqualTo("RESTORE_NOT_EMPTY");
            assertThat(new String(good, StandardCharsets.ISO_8859_1)).doesNotContain("node.yaml", "XBB");
        }
    }

    private Path backup(TestFederation federation, String code) throws Exception {
        Path file = folder.resolve(code + ".backup");
        Configuration configuration = federation.configuration(code);
        try (InputStream node = NodeClient.ofOperator(configuration).backup()) {
            BackupFile.write(file, PASSPHRASE, federation.of(code), configuration, node, CryptoProviders.choose());
        }
        return file;
    }

    private static void restore(Path file, Path place) throws Exception {
        restore(Files.readAllBytes(file), PASSPHRASE, place);
    }

    private static void restore(byte[] backup, char[] passphrase, Path place) throws Exception {
        try (InputStream in = new OpenedInput(new ByteArrayInputStream(backup), passphrase, CryptoProviders.choose())) {
            new Restore(place).read(in);
        }
    }

    private static String code(byte[] backup, char[] passphrase, Path place) {
        return catchThrowableOfType(SecurityRefusal.class, () -> restore(backup, passphrase, place))
                .code()
                .name();
    }

    private Path write(byte[] backup) throws Exception {
        return Files.write(folder.resolve("copy"), backup);
    }

    private static void delete(Path node) throws Exception {
        try (Stream<Path> files = Files.walk(node)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Letters that go while the backup is made. */
    private static final class Traffic {
        private final TestFederation two;
        private final List<Letter> sent = new ArrayList<>();
        private final Thread thread = new Thread(this::send);
        private volatile boolean open = true;

        Traffic(TestFederation two) {
            this.two = two;
        }

        void begin() {
            thread.start();
        }

        private void send() {
            while (open && sent.size() < 300) {
                Letter letter = two.trace("XAA", "XBB");
                two.submit("XAA", letter);
                sent.add(letter);
            }
        }

        void end() throws InterruptedException {
            open = false;
            thread.join();
        }
    }
}
