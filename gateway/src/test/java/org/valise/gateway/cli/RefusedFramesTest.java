package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.valise.gateway.rest.Views;

class RefusedFramesTest {

    @Test
    void countsWhatWasMerelyOlderApart() {
        assertThat(RefusedFrames.lines(List.of())).isEmpty();
        assertThat(RefusedFrames.lines(List.of(aside("XAA", "DIRECTORY_ROLLBACK"), aside("XBB", "CRL_ROLLBACK"))))
                .singleElement()
                .asString()
                .startsWith("older editions or lists told by peers 2, last over link XAA");
        assertThat(RefusedFrames.lines(List.of(
                        aside("XAA", "DIRECTORY_ROLLBACK"),
                        aside("XBB", "DIRECTORY_EQUIVOCATION"),
                        aside("XCC", "SIGNATURE_INVALID"))))
                .hasSize(2)
                .first()
                .isEqualTo("refused frames 2, last: DIRECTORY_EQUIVOCATION over link XBB");
    }

    private static Views.Aside aside(String peer, String code) {
        return new Views.Aside(1, peer, "", "", code, "", "", Instant.EPOCH);
    }
}
