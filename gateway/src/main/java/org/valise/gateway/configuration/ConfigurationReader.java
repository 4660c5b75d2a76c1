package org.valise.gateway.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a node's YAML file. Either the whole configuration can be run as far as the file alone can
 * tell, or every problem in it is told at once. Reads no secret and opens no port.
 */
public final class ConfigurationReader {

    private ConfigurationReader() {}

    /**
     * Reads the file; relative paths in it start at its folder.
     *
     * @throws ConfigurationException with all problems
     */
    public static Configuration read(Path file) {
        List<Problem> problems = new ArrayList<>();
        ConfigurationFile written = parse(file, problems);
        Path base = file.toAbsolutePath().resolveSibling("").normalize();
        Checks checks = new Checks(base, problems);
        Configuration configuration = ConfigurationRules.apply(written, checks);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(file.toString(), problems);
        }
        return configuration;
    }

    private static ConfigurationFile parse(Path file, List<Problem> problems) {
        ObjectMapper mapper = new ObjectMapper(new YAMLFactory());
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.addHandler(new CollectingHandler(problems));
        try {
            ConfigurationFile read = mapper.readValue(Files.readAllBytes(file), ConfigurationFile.class);
            if (read != null) {
                return read;
            }
            problems.add(new Problem("", "The file is empty."));
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            String where = at == null ? "" : " near line " + at.getLineNr();
            problems.add(
                    new Problem("", "The file is not proper YAML" + where + "; look at indentation and quotes there."));
        } catch (IOException unreadable) {
            problems.add(new Problem(
                    "",
                    "The file cannot be read: " + unreadable.getMessage()
                            + ". Name it with --config or VALISE_CONFIG, or go to the node's folder."));
        }
        throw new ConfigurationException(file.toString(), problems);
    }
}
