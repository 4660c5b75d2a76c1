package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.EnumSet;
import java.util.List;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.Opener;

/** Sealed envelopes in CMS, without any key that could open one. */
class EnvelopeFuzzTest {
    private static final Opener OPENER = new Opener(List.of(), CryptoProviders.choose());

    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            OPENER.open(bytes, EnumSet.allOf(Suite.class));
            throw new AssertionError("nobody has a key, and it is open");
        } catch (SecurityRefusal documented) {
            assertThat(documented.code()).isIn(SecurityCode.SEAL_MALFORMED, SecurityCode.NOT_A_RECIPIENT);
        }
    }
}
