package org.valise.gateway.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which the log can be written; the environment variable names one. */
final class LogForm {
    static final String VARIABLE = "VALISE_LOG";

    private static final List<String> FORMS = List.of("text", "json");

    private LogForm() {}

    /** Ends the program when the form is unknown: it would run without any log otherwise. */
    static void require(@Nullable String form) {
        if (!isKnown(form)) {
            System.err.println(VARIABLE + " is '" + form + "'. Write " + String.join(" or ", FORMS) + ", or unset it.");
            System.exit(Exit.USAGE);
        }
    }

    static boolean isKnown(@Nullable String form) {
        return form == null || FORMS.contains(form);
    }
}
