package org.valise.gateway.setup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.valise.schemas.document.Family;
import org.valise.schemas.v1.Deadline;
import org.valise.schemas.v1.Priority;

/** Deadline profiles that come with the program, as data: {@code deadline-profiles.yaml} says where they are from. */
public final class DeadlineProfiles {
    private static final String FILE = "deadline-profiles.yaml";

    private final Map<String, Map<String, Map<String, String>>> profiles;

    public DeadlineProfiles() {
        try (InputStream in = Objects.requireNonNull(DeadlineProfiles.class.getResourceAsStream(FILE), FILE)) {
            profiles = new YAMLMapper()
                    .readValue(in, new TypeReference<TreeMap<String, Map<String, Map<String, String>>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** Their names. */
    public List<String> names() {
        return List.copyOf(profiles.keySet());
    }

    /** One of them; empty if there is none of this name. */
    public Optional<List<Deadline>> named(String id) {
        return Optional.ofNullable(profiles.get(id)).map(DeadlineProfiles::deadlines);
    }

    /** One time for an answer. */
    public static Deadline deadline(Family family, Priority priority, String within) {
        Deadline deadline = new Deadline();
        deadline.setFamily(family.elementName());
        deadline.setPriority(priority);
        deadline.setWithin(within);
        return deadline;
    }

    private static List<Deadline> deadlines(Map<String, Map<String, String>> profile) {
        List<Deadline> deadlines = new ArrayList<>();
        new TreeMap<>(profile)
                .forEach((family, times) -> new TreeMap<>(times)
                        .forEach((priority, within) -> deadlines.add(
                                deadline(Family.ofElement(family).orElseThrow(), Priority.valueOf(priority), within))));
        return deadlines;
    }
}
