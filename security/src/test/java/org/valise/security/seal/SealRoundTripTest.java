package org.valise.security.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.TestMember;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealRoundTripTest {
    private static final byte[] CONTENTS = "the sealed bag that only the addressee may open".getBytes(UTF_8);
    private static final Set<Suite> ALL = EnumSet.allOf(Suite.class);

    private TestMember alpha;
    private TestMember bravo;
    private TestMember charlie;

    @BeforeAll
    void makeMembers(@TempDir Path folder) {
        alpha = TestMember.create(folder, "QAA");
        bravo = TestMember.create(folder, "QBB");
        charlie = TestMember.create(folder, "QCC");
    }

    private byte[] seal(Suite suite, TestMember... recipients) {
        return new Sealer(TestMember.PROVIDERS)
                .seal(
                        CONTENTS,
                        suite,
                        List.of(recipients).stream()
                                .map(member -> member.encryption(suite))
                                .toList(),
                        alpha.keys().archiveSeal());
    }

    @ParameterizedTest
    @EnumSource
    void opensForEveryRecipientAndForTheSendersArchive(Suite suite) {
        byte[] sealed = seal(suite, bravo, charlie);
        for (TestMember recipient : List.of(bravo, charlie)) {
            OpenedSeal opened = recipient.keys().opener().open(sealed, ALL);
            assertThat(opened.contents()).isEqualTo(CONTENTS);
            assertThat(opened.suite()).isEqualTo(suite);
        }
        assertThat(alpha.keys().archiveSeal().open(sealed)).isEqualTo(CONTENTS);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhoeverIsNoRecipient(Suite suite) {
        byte[] sealed = seal(suite, bravo);
        refuses(SecurityCode.NOT_A_RECIPIENT, () -> charlie.keys().opener().open(sealed, ALL));
        refuses(SecurityCode.NOT_A_RECIPIENT, () -> charlie.keys().archiveSeal().open(sealed));
    }

    @ParameterizedTest
    @EnumSource
    void refusesASuiteThatTheDirectoryDoesNotAllow(Suite suite) {
        byte[] sealed = seal(suite, bravo);
        Set<Suite> others = EnumSet.complementOf(EnumSet.of(suite));
        refuses(SecurityCode.SUITE_NOT_ALLOWED, () -> bravo.keys().opener().open(sealed, others));
    }

    @Test
    void refusesToSealWithACertificateOfAnotherSuite() {
        refuses(
                SecurityCode.SUITE_NOT_ALLOWED,
                () -> new Sealer(TestMember.PROVIDERS)
                        .seal(
                                CONTENTS,
                                Suite.HYBRID_1,
                                List.of(bravo.encryption(Suite.CLASSICAL_1)),
                                alpha.keys().archiveSeal()));
        refuses(
                SecurityCode.SUITE_NOT_ALLOWED,
                () -> new Sealer(TestMember.PROVIDERS)
                        .seal(
                                CONTENTS,
                                Suite.CLASSICAL_1,
                                List.of(bravo.encryption(Suite.HYBRID_1)),
                                alpha.keys().archiveSeal()));
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryFlippedBit(Suite suite) {
        byte[] sealed = seal(suite, bravo);
        Opener opener = bravo.keys().opener();
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> opener.open(changed, ALL))
                    .isInstanceOfSatisfying(
                            SecurityRefusal.class,
                            refused -> assertThat(refused.code())
                                    .isIn(
                                            SecurityCode.SEAL_BROKEN,
                                            SecurityCode.SEAL_MALFORMED,
                                            SecurityCode.NOT_A_RECIPIENT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesEveryShorterAndLongerEnvelope(Suite suite) {
        byte[] sealed = seal(suite, bravo);
        Opener opener = bravo.keys().opener();
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            refuses(SecurityCode.SEAL_MALFORMED, () -> opener.open(cut, ALL));
        }
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        refuses(SecurityCode.SEAL_MALFORMED, () -> opener.open(longer, ALL));
    }
}
