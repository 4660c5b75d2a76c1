package org.valise.security.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.cms.Time;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1949-12-31T23:59:59Z",
                "1950-01-01T00:00:00Z",
                "2026-11-22T03:04:05Z",
                "2049-12-31T23:59:59Z",
                "2050-01-01T00:00:00Z",
                "2100-02-28T12:00:00Z"
            })
    void writesWhatBouncyCastleWritesAndReadsItBack(String moment) throws Exception {
        Instant at = Instant.parse(moment);

        assertThat(SigningTime.of(at).getEncoded()).isEqualTo(new Time(Date.from(at)).getEncoded());
        assertThat(SigningTime.in(SigningTime.of(at))).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"261122040405+0100", "261122040405+0000", "2611220404Z", "260230040405Z", "261122240000Z"})
    void refusesWhatIsNoMomentInUtcToTheSecond(String text) {
        Time odd = Time.getInstance(new DERUTCTime(text));

        assertThatThrownBy(() -> SigningTime.in(odd)).isInstanceOf(DateTimeException.class);
    }
}
