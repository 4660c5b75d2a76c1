package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

/** Routing headers, which relays and brokers parse before anything is verified. */
class HeaderFuzzTest {
    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            RoutingHeader header = RoutingHeaderXml.read(bytes);
            assertThat(RoutingHeaderXml.read(RoutingHeaderXml.write(header))).isEqualTo(header);
        } catch (MalformedXml documented) {
            assertThat(documented.finding().code()).isNotEmpty();
        }
    }
}
