package org.valise.gateway.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.valise.exchange.redact.Profile;
import org.valise.gateway.configuration.ConfigurationException;

class ProfilesTest {
    private static final String OWN = "name: own\ndescription: Ours.\ncounts: exact\nkeep: [category]\n";

    @TempDir
    private Path folder;

    @Test
    void findsTheProfileOfTheProgram() throws IOException {
        Profile profile = Profiles.read("independent-institution");

        assertThat(profile.counts()).isEqualTo(Profile.Counts.BANDS);
        assertThat(profile.minimum()).isEqualTo(10);
        assertThat(profile.keep()).containsExactlyInAnyOrder(Profile.Part.values());
    }

    @Test
    void readsAFileAndFillsInTheMinimum() throws IOException {
        assertThat(read(OWN).minimum()).isEqualTo(10);
        assertThat(read(OWN + "minimum: 3\n").minimum()).isEqualTo(3);
        assertThat(read(OWN).keep()).containsExactly(Profile.Part.CATEGORY);
    }

    @ParameterizedTest
    @CsvSource({
        "minimum: 10, minimum: 2, A minimum is 3 or more",
        "counts: exact, '', 'name, description, counts and keep'",
        "counts: exact, counts: roughly, does not read",
        "keep: [category], keep: [serial_number], does not read",
        "description: Ours., colour: blue, does not read"
    })
    void refusesAFileThatIsNoProfile(String from, String to, String why) {
        assertThatThrownBy(() -> read((OWN + "minimum: 10\n").replace(from, to)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(why);
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> Profiles.read("../node"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Name independent-institution");
    }

    private Profile read(String text) throws IOException {
        return Profiles.read(Files.writeString(folder.resolve("own.yaml"), text).toString());
    }
}
