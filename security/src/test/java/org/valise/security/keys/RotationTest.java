package org.valise.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.Sealer;
import org.valise.security.sign.SignatureVerifier;
import org.valise.security.sign.Signer;
import org.valise.security.trust.MemberTrust;

/** Messages before, during and after a change of keys. */
class RotationTest {
    private static final byte[] CONTENTS = "serial AB-12".getBytes(StandardCharsets.UTF_8);
    private static final Set<Suite> ALL = EnumSet.allOf(Suite.class);
    private static final int GENERATIONS = 4;
    private static final int WORKERS = 4;

    @TempDir
    Path folder;

    private RenewableMember member;
    private KeyRing ring;
    private ArchiveSeal sender;

    @BeforeEach
    void makeTheFirstGeneration() {
        member = new RenewableMember(folder);
        ring = member.ring();
        sender = TestMember.create(folder, "QBB").keys().archiveSeal();
    }

    private byte[] seal(int generation, Suite suite) {
        CertificateUse use =
                suite == Suite.HYBRID_1 ? CertificateUse.ENCRYPTION_HYBRID : CertificateUse.ENCRYPTION_CLASSICAL;
        return new Sealer(TestMember.PROVIDERS)
                .seal(CONTENTS, suite, List.of(member.generation(generation).certificate(use)), sender);
    }

    private void opens(byte[] sealed) {
        assertThat(ring.opener().open(sealed, ALL).contents()).isEqualTo(CONTENTS);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void opensWhatWasSealedToTheOldGenerationAndToTheNewOneBeforeTheSwitchAndAfter(Suite suite) {
        member.renew();
        byte[] old = seal(1, suite);
        byte[] early = seal(2, suite);
        ring.reload();
        ring.select(member.listing(1));
        opens(old);
        opens(early);

        ring.select(member.listing(1, 2));
        opens(old);
        opens(early);

        ring.select(member.listing(2));
        opens(old);
    }

    @ParameterizedTest
    @EnumSource(Suite.class)
    void keepsARetiredGenerationForTheArchiveAndForNothingThatArrives(Suite suite) {
        byte[] old = seal(1, suite);
        member.renew();
        MemberTrust listing = member.listing(2);
        ring.reload();
        ring.select(listing);
        member.inventory().retire(1, listing, Optional.of(ring.generation()));

        assertThat(ring.reload().generation().number()).isEqualTo(2);
        refuses(SecurityCode.NOT_A_RECIPIENT, () -> ring.opener().open(old, ALL));
        assertThat(ring.archiveOpener().open(old, ALL).contents()).isEqualTo(CONTENTS);
        assertThat(member.inventory().generations())
                .extracting(Generation::state)
                .containsExactly(Generation.State.RETIRED, Generation.State.CERTIFIED);
        assertThat(member.renew()).isEqualTo(3);
    }

    @Test
    void laysNothingAsideThatPeersMaySealTo() {
        member.renew();
        KeyInventory inventory = member.inventory();
        Optional<Generation> second = Optional.of(member.generation(2));
        refuses(SecurityCode.KEYS_IN_USE, () -> inventory.retire(1, member.listing(1, 2), second));
        refuses(SecurityCode.KEYS_IN_USE, () -> inventory.retire(2, member.listing(), second));
        refuses(SecurityCode.KEYS_UNREADABLE, () -> inventory.retire(7, member.listing(2), second));
        assertThat(member.inventory().generations()).hasSize(2);
    }

    @Test
    void laysALaterGenerationAsideAsAWhole() {
        member.renew();
        member.renew();
        member.inventory().retire(2, member.listing(1, 3), Optional.of(member.generation(3)));

        assertThat(member.keys().resolve("retired/2/signature.p12")).exists();
        assertThat(member.keys().resolve("2")).doesNotExist();
    }

    @Test
    void isNotDisturbedByAnInterruptedLayingAside() throws Exception {
        member.renew();
        member.inventory().retire(1, member.listing(2), Optional.of(member.generation(2)));
        // As after a crash between the two names of a file.
        Files.createLink(member.keys().resolve("tls.p12"), member.keys().resolve("retired/1/tls.p12"));
        assertThat(member.ring().generation().number()).isEqualTo(2);
        refuses(SecurityCode.KEYS_UNREADABLE, ring::reload);
    }

    @Test
    void signsAndOpensWithoutAnyFailureWhileKeysChange() throws Exception {
        List<byte[]> sealed = new ArrayList<>();
        for (int number = 1; number <= GENERATIONS; number++) {
            if (number > 1) {
                member.renew();
            }
            sealed.add(seal(number, Suite.HYBRID_1));
            sealed.add(seal(number, Suite.CLASSICAL_1));
        }
        ring.reload();
        List<MemberTrust> editions =
                List.of(member.listing(1), member.listing(1, 2), member.listing(2, 3), member.listing(3, 4));
        MemberTrust every = member.listing(1, 2, 3, 4);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(WORKERS);
        Set<String> signers = new ConcurrentSkipListSet<>();
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<Integer>> results = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                results.add(workers.submit(work(sealed, every, done, running, signers)));
            }
            running.await();
            for (int round = 0; round < 2; round++) {
                for (MemberTrust edition : editions) {
                    ring.select(edition);
                    ring.reload();
                }
            }
            done.set(true);
            for (Future<Integer> result : results) {
                assertThat(result.get()).isPositive();
            }
        } finally {
            done.set(true);
            workers.shutdownNow();
        }
        assertThat(signers).hasSizeGreaterThan(1);
        assertThat(ring.generation().number()).isEqualTo(GENERATIONS);
    }

    private Callable<Integer> work(
            List<byte[]> sealed, MemberTrust every, AtomicBoolean done, CountDownLatch running, Set<String> signers) {
        return () -> {
            int count = 0;
            running.countDown();
            SignatureVerifier verifier = new SignatureVerifier(TestMember.PROVIDERS);
            while (!done.get()) {
                opens(sealed.get(count % sealed.size()));
                Signer signer = ring.signer();
                verifier.verify(CONTENTS, signer.sign(CONTENTS), every, TestMember.NOW);
                signers.add(signer.toString());
                count++;
            }
            return count;
        };
    }
}
