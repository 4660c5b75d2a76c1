package org.valise.gateway.cli;

import java.io.PrintWriter;
import org.valise.schemas.Finding;

/** Findings as an officer reads them. */
final class Findings {

    private Findings() {}

    static void print(Finding finding, PrintWriter out) {
        out.println("  [" + finding.severity() + "] " + finding.code() + " at " + finding.path());
        out.println("      " + finding.message());
        out.println("      " + finding.remedy());
    }
}
