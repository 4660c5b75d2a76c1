package org.valise.security.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.security.Security;
import org.junit.jupiter.api.Test;

class CryptoProvidersTest {
    @Test
    void passesEveryKnownAnswerCheckWhicheverProviderServes() {
        assertThat(CryptoProviders.choose().selfTest()).isNotEmpty().allMatch(SelfTestLine::passed);
        assertThat(CryptoProviders.portable().selfTest()).isNotEmpty().allMatch(SelfTestLine::passed);
    }

    @Test
    void installsNothingInTheVirtualMachine() {
        CryptoProviders.choose().selfTest();
        assertThat(Security.getProviders())
                .extracting(Provider::getName)
                .doesNotContain("BC", "AmazonCorrettoCryptoProvider");
    }

    @Test
    void neverServesBulkEncryptionByBouncyCastle() {
        assertThat(CryptoProviders.portable().aesGcm().getProvider().getName()).isEqualTo("SunJCE");
        assertThat(CryptoProviders.choose().aesGcm().getProvider().getName()).isNotEqualTo("BC");
    }

    @Test
    void saysWhichProviderServesWhat() {
        assertThat(CryptoProviders.portable().selfTest())
                .filteredOn(line -> line.service().startsWith("ECDSA"))
                .extracting(SelfTestLine::provider)
                .containsOnly("BC");
    }
}
