package org.valise.gateway.doctor;

import java.util.List;
import java.util.Objects;
import org.valise.gateway.health.Diagnosis;
import org.valise.gateway.rest.Views;

/** What the test of a link has shown; see {@code valise connect}. */
final class Links {

    private Links() {}

    static Diagnosis diagnosis(String peer, List<Views.Check> checks) {
        String part = "link " + peer;
        return checks.stream()
                .filter(check -> check.outcome().equals("FAILED"))
                .findFirst()
                .map(check -> Diagnosis.fail(part, text(check.code()), text(check.detail()), text(check.remedy())))
                .or(() -> checks.stream()
                        .filter(check -> check.outcome().equals("UNKNOWN"))
                        .findFirst()
                        .map(check -> Diagnosis.warn(part, text(check.detail()), text(check.remedy()))))
                .orElseGet(() -> Diagnosis.ok(part, "Every part of it works."));
    }

    /** Empty fields are left out on the way. */
    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
