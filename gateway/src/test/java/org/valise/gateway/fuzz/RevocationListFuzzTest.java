package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationList;

/** Revocation lists, for which no authority is believed. */
class RevocationListFuzzTest {
    private static final CryptoProviders PROVIDERS = CryptoProviders.choose();

    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            RevocationList.read(bytes, List.of(), PROVIDERS);
            throw new AssertionError("nobody may issue one, and it is believed");
        } catch (SecurityRefusal documented) {
            assertThat(documented.code().name()).startsWith("CRL_");
        }
    }
}
