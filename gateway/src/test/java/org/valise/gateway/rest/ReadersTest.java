package org.valise.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.TestFederation;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.redaction.Profiles;

/** At the HTTP door each reader sees what its token entitles it to. */
class ReadersTest {
    @TempDir
    private Path folder;

    @Test
    void seeWhatTheirAgencyMaySee() throws Exception {
        try (TestFederation two = TestFederation.ofTwo(folder)) {
            Letter letter = two.trace("XAA", "XBB");
            two.submit("XAA", letter);
            two.awaitReceipts("XAA", letter, "XBB");
            MessageRef message = MessageRef.of(letter.id());
            NodeClient desk = two.client("XBB");
            NodeClient operator = NodeClient.of(two.configuration("XBB"), Optional.empty());

            assertThat(desk.document(message)).isEqualTo(letter.bytes());
            assertThat(operator.message(message).message().id()).isEqualTo(letter.id());
            NodeClient.Answer refused = catchThrowableOfType(NodeClient.Answer.class, () -> operator.document(message));
            assertThat(refused.problem().code()).isEqualTo("NEED_TO_KNOW");
            Path container = folder.resolve("proof.asice");
            assertThat(desk.download(message, "container", container))
                    .contains("Not in judicial proceedings without permission of the provider.");
            assertThat(Files.size(container)).isPositive();
        }
    }

    @Test
    void findTheProfileOfTheProgram() throws Exception {
        assertThat(Profiles.read("independent-institution").name()).isEqualTo("independent-institution");
    }
}
