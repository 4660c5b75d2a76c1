package org.valise.gateway.metrics;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.valise.exchange.Code;
import org.valise.security.SecurityCode;

/**
 * The codes that may stand in a figure. Attack: a peer that writes a new code into each of its refusals would fill the memory of
 * this node, and of whoever collects its figures.
 */
final class KnownCodes {
    /** Stands for every code that is not known here. */
    static final String OTHER = "OTHER";

    private static final Set<String> KNOWN = Stream.of(Code.values(), SecurityCode.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private KnownCodes() {}

    /** The codes of findings in a document are many, and all say that it is not valid. */
    static String ours(String code) {
        return KNOWN.contains(code) ? code : Code.DOCUMENT_INVALID.name();
    }

    /** What another node may have written, perhaps of a newer release. */
    static String others(String code) {
        return KNOWN.contains(code) ? code : OTHER;
    }
}
