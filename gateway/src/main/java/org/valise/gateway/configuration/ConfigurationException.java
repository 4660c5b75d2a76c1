package org.valise.gateway.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be run, with every problem in it. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ConfigurationException(String file, List<Problem> problems) {
        super(problems.stream()
                .map(problem -> "  - " + problem)
                .collect(Collectors.joining("\n", "CONFIGURATION_INVALID: " + file + "\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
