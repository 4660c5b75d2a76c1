package org.valise.gateway.storage.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.attachment.PartStore;
import org.valise.security.seal.ArchiveSeal;

class FolderPartsTest extends PartStoreContract {
    @TempDir
    private Path folder;

    private final Set<UUID> recorded = new HashSet<>();
    private final ArchiveSeal seal = new ArchiveSeal(new SecretKeySpec(new byte[32], "AES"), providers);
    private FolderParts parts;
    private FolderParts atThePeer;

    @BeforeEach
    void open() throws IOException {
        parts = at("ours");
        atThePeer = at("peers");
    }

    @Override
    PartStore parts() {
        return parts;
    }

    @Override
    PartStore atThePeer() {
        return atThePeer;
    }

    @Test
    void hasWhatWasStagedAfterARestart() throws IOException {
        var entry = stage("photo", bytes(10));
        parts = at("ours");
        assertThat(parts.staged(OWN, message)).containsExactly(entry);
    }

    @Test
    void neverChangesTheAttachmentsOfARecordedMessage() {
        var entry = stage("photo", bytes(10));
        recorded.add(message);
        assertThat(stage("photo", bytes(10))).isEqualTo(entry);
        assertThatThrownBy(() -> stage("photo", bytes(11))).satisfies(refused(Code.DUPLICATE_ID));
        assertThatThrownBy(() -> stage("another", bytes(10))).satisfies(refused(Code.DUPLICATE_ID));
        parts.keep(OWN, message, "photo", 0, new byte[26]);
        assertThat(plain(parts, OWN, entry)).isEqualTo(bytes(10));
        assertThat(parts.attachments(OWN, message)).containsExactly("photo");
    }

    @Test
    void doesNotCountAnUploadThatACrashHasCutShort() throws IOException {
        stage("photo", bytes(10));
        stage("map", bytes(10));
        Files.delete(messageFolder().resolve("map.entry"));
        Files.createFile(messageFolder().resolve("plan.entry.new"));
        assertThat(parts.staged(OWN, message)).hasSize(1);
        assertThat(parts.attachments(OWN, message)).containsExactly("photo");
        assertThat(plain(parts, OWN, stage("map", bytes(10)))).isEqualTo(bytes(10));
    }

    @Test
    void refusesASegmentThatIsTooLargeOrFarFromThoseBeforeIt() {
        assertThatThrownBy(() -> parts.keep(PEER, message, "a", 0, new byte[FileSegments.SEALED_BYTES + 1]))
                .satisfies(refused(Code.FRAME_MALFORMED));
        assertThatThrownBy(() -> parts.keep(PEER, message, "a", Integer.MAX_VALUE, new byte[1]))
                .satisfies(refused(Code.FRAME_MALFORMED));
        assertThat(parts.size(PEER, message)).isZero();
    }

    @Test
    void leavesItsFolderForNoName() {
        for (String name : new String[] {"..", "../a", "a/b", "", "A", "a.entry", "-a", "a\0"}) {
            assertThatThrownBy(() -> parts.keep(PEER, message, name, 0, new byte[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String origin : new String[] {"..", "XA/", "xaa", ""}) {
            assertThatThrownBy(() -> parts.keep(origin, message, "a", 0, new byte[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void followsNoLink() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        stage("photo", bytes(10));
        Files.createSymbolicLink(messageFolder().resolve("map"), elsewhere.resolve("map"));
        assertThatThrownBy(() -> parts.keep(OWN, message, "map", 0, new byte[1]))
                .hasRootCauseInstanceOf(IOException.class);
        Files.createSymbolicLink(folder.resolve("ours").resolve(PEER), elsewhere);
        assertThatThrownBy(() -> parts.keep(PEER, message, "a", 0, new byte[1]))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void isClosedToOtherUsers() throws IOException {
        stage("photo", bytes(10));
        parts.keep(PEER, message, "a", 0, new byte[1]);
        try (Stream<Path> tree = Files.walk(folder.resolve("ours"))) {
            assertThat(tree)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void holdsNoPlainByte() throws IOException {
        byte[] plain = "serial number T6472-17".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        stage("photo", plain);
        try (Stream<Path> tree = Files.walk(folder.resolve("ours"))) {
            assertThat(tree.filter(Files::isRegularFile))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("T6472", "photo"));
        }
    }

    @Test
    void sweepsWhatWasAbandonedAndNothingElse() throws IOException {
        stage("photo", bytes(10));
        parts.keep(PEER, message, "a", 0, new byte[1]);
        var later = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));
        assertThat(parts.sweep(later.minus(Duration.ofDays(2)))).isZero();
        recorded.add(message);
        assertThat(parts.sweep(later)).isZero();
        recorded.clear();
        assertThat(parts.sweep(later)).isEqualTo(2);
        assertThat(parts.attachments(OWN, message)).isEmpty();
        assertThat(parts.attachments(PEER, message)).isEmpty();
    }

    @Test
    void doesNotSweepWhatIsAboutToBeSubmitted() throws IOException {
        var later = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));
        stage("photo", bytes(10));
        parts = new FolderParts(
                folder.resolve("ours"), seal, providers, this::holds, Clock.fixed(later, ZoneOffset.UTC));
        parts.staged(OWN, message);
        assertThat(parts.sweep(later.minusSeconds(1))).isZero();
    }

    private FolderParts at(String name) throws IOException {
        return new FolderParts(folder.resolve(name), seal, providers, this::holds, Clock.systemUTC());
    }

    private boolean holds(String origin, UUID id) {
        return recorded.contains(id);
    }

    private Path messageFolder() {
        return folder.resolve("ours").resolve(OWN).resolve(message.toString());
    }

    private static java.util.function.Consumer<Throwable> refused(Code code) {
        return thrown -> assertThat(((Refusal) thrown).code()).isEqualTo(code.name());
    }
}
