package org.valise.gateway.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.valise.schemas.Finding;

/** Findings and explanations as an officer reads them. */
final class Findings {

    private Findings() {}

    /** The policy's explanation, where there is one. */
    static void print(@Nullable String explanation, PrintWriter out) {
        if (explanation != null) {
            explanation.lines().forEach(line -> out.println("    " + line));
        }
    }

    static void print(Finding finding, PrintWriter out) {
        out.println("  [" + finding.severity() + "] " + finding.code() + " at " + finding.path());
        out.println("      " + finding.message());
        out.println("      " + finding.remedy());
    }
}
