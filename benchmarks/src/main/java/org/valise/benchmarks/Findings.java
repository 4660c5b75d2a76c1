package org.valise.benchmarks;

import java.util.List;

/**
 * What a part has found.
 *
 * @param goals rows of the one table
 * @param details in Markdown, below the table
 */
record Findings(List<Goal> goals, String details) {
    Findings {
        goals = List.copyOf(goals);
    }
}
