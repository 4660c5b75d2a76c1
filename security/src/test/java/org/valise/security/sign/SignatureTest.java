package org.valise.security.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.TestMember;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureTest {
    private static final byte[] CONTENT = "exact bytes".getBytes(UTF_8);
    private final SignatureVerifier verifier = new SignatureVerifier(TestMember.PROVIDERS);
    private TestMember alpha;

    @BeforeAll
    void makeMembers(@TempDir Path folder) {
        alpha = TestMember.create(folder, "QAA");
    }

    @Test
    void acceptsWhatAMemberSigned() {
        byte[] signature = alpha.keys().signer().sign(CONTENT);
        VerifiedSignature verified = verifier.verify(CONTENT, signature, alpha.trust(), TestMember.NOW);
        assertThat(verified.claimedSigningTime()).isEqualTo(TestMember.NOW);
        assertThat(verified.certificate()).isEqualTo(alpha.keys().signer().certificate());
    }
}
