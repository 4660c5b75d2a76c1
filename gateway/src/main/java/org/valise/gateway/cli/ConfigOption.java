package org.valise.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.configuration.Problem;
import picocli.CommandLine.Option;

/** Which node a command is about. */
final class ConfigOption {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "${VALISE_CONFIG:-node.yaml}",
            description = "The node's configuration; $VALISE_CONFIG or node.yaml when not given.")
    private Path file = Path.of("node.yaml");

    @Option(
            names = "--as",
            paramLabel = "AGENCY",
            description = "The agency of node.yaml that asks; the only one, or else the operator, when not given.")
    private @Nullable String agency;

    Path file() {
        return file;
    }

    Configuration read() {
        return ConfigurationReader.read(file);
    }

    NodeClient client() throws java.io.IOException {
        Configuration configuration = read();
        if (agency == null) {
            return NodeClient.of(configuration);
        }
        String name = agency;
        return NodeClient.of(
                configuration,
                Optional.of(configuration
                        .agency(name)
                        .orElseThrow(() -> new ConfigurationException(
                                file.toString(),
                                List.of(new Problem("agencies", "There is no agency \"" + name + "\"."))))));
    }
}
