package org.valise.gateway.cli;

import java.nio.file.Path;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import picocli.CommandLine.Option;

/** Which node a command is about. */
final class ConfigOption {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "${VALISE_CONFIG:-node.yaml}",
            description = "The node's configuration; $VALISE_CONFIG or node.yaml when not given.")
    private Path file = Path.of("node.yaml");

    Path file() {
        return file;
    }

    Configuration read() {
        return ConfigurationReader.read(file);
    }

    NodeClient client() throws java.io.IOException {
        return NodeClient.of(read());
    }
}
