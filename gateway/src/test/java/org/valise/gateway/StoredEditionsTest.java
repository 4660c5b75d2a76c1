package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Candidate;
import org.valise.exchange.directory.SignedEdition;
import org.valise.exchange.trust.Announcement;
import org.valise.exchange.trust.Announcements;

/** What a node takes up again when it starts. */
class StoredEditionsTest {
    private static final Duration LONGER_THAN_ANY_STEWARDS_CERTIFICATE = Duration.ofDays(3_700);

    @TempDir
    Path folder;

    private TestFederation federation;
    private Trust before;
    private final Archive archive = new Archive();

    /** The port, in memory. */
    private static final class Archive implements Announcements {
        private final List<Stored> editions = new ArrayList<>();

        @Override
        public List<Stored> editions(Map<String, BigInteger> known) {
            return editions.stream()
                    .filter(edition ->
                            edition.number().compareTo(known.getOrDefault(edition.subject(), BigInteger.ZERO)) > 0)
                    .toList();
        }

        @Override
        public List<Stored> revocations() {
            return List.of();
        }

        @Override
        public Set<String> told() {
            return Set.of();
        }

        @Override
        public void told(Set<String> peers) {
            throw new UnsupportedOperationException("nobody is told here");
        }

        void keep(Announcement edition, Instant at) {
            editions.add(new Stored(edition.subject(), edition.number(), edition.content(), at));
        }
    }

    @BeforeEach
    void storeTwoEditions() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .writeWithOwnDatabases();
        before = trust(Clock.systemUTC());
        accept(DirectoryFiles.read(federation.of("XAA").resolve("directory.xml")));
        accept(federation.next(directory -> {}));
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    private void accept(SignedEdition edition) {
        Announcement announcement = before.reader().edition(edition);
        before.accept(announcement);
        archive.keep(announcement, federation.now());
    }

    private Trust trust(Clock clock) throws Exception {
        return Trust.open(federation.configuration("XAA"), clock);
    }

    @Test
    void stayGoodWhenTheStewardsCertificatesHaveEndedSince() throws Exception {
        Trust later = trust(Clock.offset(Clock.systemUTC(), LONGER_THAN_ANY_STEWARDS_CERTIFICATE));

        later.restore(archive);

        assertThat(later.federation().home().version()).isEqualTo(2);
        assertThatCode(() -> FirstEdition.requireAtLeast(later, FirstEdition.newest(later, archive)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> later.reader().edition(federation.next(directory -> {})))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CERTIFICATE_EXPIRED"));
    }

    @Test
    void doNotGoBackWhenTheNewestOneIsSpoilt() throws Exception {
        SignedEdition second = before.directory().signed();
        byte[] signature = second.signatures().get(0).clone();
        signature[signature.length - 1] ^= 1;
        var spoilt = new Announcement.OfEdition(
                new Candidate(before.federation().home(), new SignedEdition(second.xml(), List.of(signature)), false));
        archive.editions.remove(1);
        archive.keep(spoilt, federation.now());
        Trust later = trust(Clock.systemUTC());

        later.restore(archive);

        assertThat(later.federation().home().version()).isEqualTo(1);
        assertThat(FirstEdition.newest(later, archive)).isEqualTo(BigInteger.TWO);
        assertThatThrownBy(() -> FirstEdition.requireAtLeast(later, FirstEdition.newest(later, archive)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.DIRECTORY_MISSING.name()));
    }
}
