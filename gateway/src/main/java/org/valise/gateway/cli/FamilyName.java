package org.valise.gateway.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.valise.schemas.document.Family;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A kind of document by the name of its root element, as an officer knows it. */
final class FamilyName implements ITypeConverter<Family> {
    @Override
    public Family convert(String text) {
        return Family.ofElement(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no kind of document; there are "
                        + Arrays.stream(Family.values())
                                .map(Family::elementName)
                                .collect(Collectors.joining(", "))));
    }
}
