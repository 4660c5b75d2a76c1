package org.valise.gateway.redaction;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.redact.Profile;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.Problem;

/** Finds a profile by its name among those of the program, or reads the file that is named. */
public final class Profiles {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** When a profile names none. */
    private static final int MINIMUM = 10;

    private Profiles() {}

    private record Written(
            @Nullable String name,
            @Nullable String description,
            Profile.@Nullable Counts counts,
            @Nullable Integer minimum,
            @Nullable Set<Profile.Part> keep) {}

    /**
     * The profile.
     *
     * @param named a profile of the program, or the path of a file ending with {@code .yaml}
     * @throws ConfigurationException when there is none, or it is not complete
     */
    public static Profile read(String named) throws IOException {
        try (InputStream file = named.endsWith(".yaml")
                ? Files.newInputStream(Path.of(named))
                : Profiles.class.getResourceAsStream(named.replaceAll("[^a-z0-9-]", "") + ".yaml")) {
            if (file == null) {
                throw problem(named, "There is no such profile. Name independent-institution, or a file.yaml.");
            }
            Written written = YAML.readValue(file, Written.class);
            if (written.name() == null
                    || written.description() == null
                    || written.counts() == null
                    || written.keep() == null) {
                throw problem(named, "A profile has name, description, counts and keep; it may have minimum.");
            }
            int minimum = written.minimum() == null ? MINIMUM : written.minimum();
            if (minimum < Profile.LEAST_MINIMUM) {
                throw problem(
                        named, "A minimum is " + Profile.LEAST_MINIMUM + " or more: fewer weapons can be told apart.");
            }
            return new Profile(written.name(), written.description(), written.counts(), minimum, written.keep());
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw problem(named, "The profile does not read: " + malformed.getOriginalMessage());
        }
    }

    private static ConfigurationException problem(String named, String message) {
        return new ConfigurationException("profile " + named, List.of(new Problem("profile", message)));
    }
}
