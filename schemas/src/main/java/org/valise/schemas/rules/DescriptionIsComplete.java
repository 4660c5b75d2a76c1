package org.valise.schemas.rules;

import java.util.function.Consumer;
import org.valise.schemas.Finding;
import org.valise.schemas.xml.Element;

/** Advice on what makes a trace more likely to succeed; nothing here refuses a request. */
final class DescriptionIsComplete implements Rule {
    @Override
    public void check(Element document, Consumer<Finding> findings) {
        if (!"TraceRequest".equals(document.name())) {
            return;
        }
        document.first("Firearm").ifPresent(firearm -> {
            if (firearm.textOf("Make", "Basis").filter("UNKNOWN"::equals).isPresent()) {
                advise(findings, firearm, "Make", "MAKE_UNKNOWN", "The make is not known.", "Ask an examiner.");
            }
            absent(findings, firearm, "Model", "MODEL_MISSING", "Give model or type.");
            absent(findings, firearm, "Calibre", "CALIBRE_MISSING", "Give the calibre, as stamped and normalised.");
            absent(findings, firearm, "SerialNumber", "SERIAL_MISSING", "Give it, or say that there is none.");
            absent(findings, firearm, "CountryOfManufacture", "COUNTRY_MISSING", "Give it with what shows it.");
            absent(findings, firearm, "ImportMarks", "IMPORT_MARKS_MISSING", "Look for them; none seen is an answer.");
            absent(findings, firearm, "Photograph", "PHOTOGRAPH_MISSING", "Attach one of each mark and of the whole.");
        });
    }

    private static void absent(Consumer<Finding> findings, Element firearm, String part, String code, String remedy) {
        if (firearm.first(part).isEmpty()) {
            advise(findings, firearm, part, code, part + " is not given, which often makes a trace fail.", remedy);
        }
    }

    private static void advise(
            Consumer<Finding> findings, Element firearm, String part, String code, String message, String remedy) {
        findings.accept(Finding.advisory(firearm.path() + "/" + part, code, message, remedy));
    }
}
