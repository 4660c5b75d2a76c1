package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.ConfigurationReader;

/** An operator's node.yaml: every problem is told, and nothing is loaded that it names. */
class ConfigurationFuzzTest {
    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrTellsTheProblems(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("node", ".yaml");
        try {
            Files.write(file, bytes);
            assertThat(ConfigurationReader.read(file).member()).isNotEmpty();
        } catch (ConfigurationException documented) {
            assertThat(documented.getMessage()).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }
}
