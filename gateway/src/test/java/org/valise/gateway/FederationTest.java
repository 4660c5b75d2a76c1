package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.demo.Letter;

class FederationTest {
    @TempDir
    Path folder;

    @Test
    void deliversOverADirectLinkAndBringsTheReceiptBack() throws Exception {
        try (TestFederation two = TestFederation.ofTwo(folder)) {
            Letter letter = two.trace("XAA", "XBB");

            two.submit("XAA", letter);

            two.awaitReceipts("XAA", letter, "XBB");
            assertThat(two.waiting("XBB")).containsExactly(letter.id());
            assertThat(two.node("XBB").desk().contents(letter.id()).document()).isEqualTo(letter.bytes());
        }
    }
}
