package org.valise.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;

/** The door's side of the directory: bytes in, bytes out, and no more than an edition may have. */
class DirectoryResourceTest {
    private static final SignedEdition EDITION = new SignedEdition(
            "<Directory/>".getBytes(StandardCharsets.UTF_8), List.of(new byte[] {1, 2}, new byte[] {3}));

    private final List<SignedEdition> published = new ArrayList<>();
    private final DirectoryResource resource = new DirectoryResource(() -> EDITION, edition -> {
        published.add(edition);
        return "taken";
    });

    @Test
    void handsOnExactlyWhatCame() throws IOException {
        assertThat(resource.publish(new ByteArrayInputStream(EDITION.encode())).answer())
                .isEqualTo("taken");
        assertThat(published).singleElement().satisfies(edition -> {
            assertThat(edition.xml()).isEqualTo(EDITION.xml());
            assertThat(edition.signatures()).hasSize(2);
        });
    }

    @Test
    void givesWhatIsInForce() {
        assertThat(resource.directory()).isEqualTo(EDITION.encode());
    }

    @Test
    void refusesWhatIsNoEditionOrTooLarge() {
        refuses(new byte[] {5, 0, 0});
        refuses(new byte[18 * 1024 * 1024]);
        assertThat(published).isEmpty();
    }

    private void refuses(byte[] body) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> resource.publish(new ByteArrayInputStream(body)))
                .matches(refusal -> refusal.code().equals(Code.DIRECTORY_INVALID.name()));
    }
}
