package org.valise.gateway.realrows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.TestFederation;

class RealRowsTest {
    private static final String RELAY = "XRO";
    private static final List<String> DIRECT = List.of("USA", "AUT");
    private static final List<String> RELAYED = List.of("TUR", "ARG", "BEL", "CZE", "ESP", "ITA", "DEU", "ISR");

    @TempDir
    Path folder;

    @Test
    void deliversEveryRealRequestOnceAndBringsItsReceiptBack() throws Exception {
        List<SeizedWeapon> rows = SeizureBase.orSkip().all().stream()
                .filter(weapon -> !weapon.isStateOwned() && weapon.isPlainlyNumbered())
                .filter(weapon -> isAsked(Vocabulary.country(weapon.country()).orElse("")))
                .toList();
        try (TestFederation federation = federation()) {
            Requests requests = new Requests(federation, Clock.systemUTC());
            requests.submit(rows);
            requests.awaitReceipts();

            Counts counts = requests.count();

            System.out.println(counts.table());
            assertThat(counts.sent()).isEqualTo(rows.size()).isGreaterThan(6_000);
            assertThat(counts.delivered()).isEqualTo(counts.sent());
            assertThat(counts.receipts()).isEqualTo(counts.sent());
            assertThat(counts.twice()).isZero();
            assertThat(counts.altered()).isZero();
        }
    }

    private static boolean isAsked(String country) {
        return DIRECT.contains(country) || RELAYED.contains(country);
    }

    private TestFederation federation() throws Exception {
        TestFederation federation = new TestFederation(folder)
                .state(TraceRequestWriter.ASKING, RELAY)
                .regional(RELAY)
                .link(TraceRequestWriter.ASKING, RELAY);
        for (String state : DIRECT) {
            federation.state(state, "").link(TraceRequestWriter.ASKING, state);
        }
        for (String state : RELAYED) {
            federation.state(state, RELAY).link(state, RELAY);
        }
        federation.write().start(TraceRequestWriter.ASKING, RELAY);
        federation.start(DIRECT.toArray(String[]::new));
        return federation.start(RELAYED.toArray(String[]::new));
    }
}
