package org.valise.gateway.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Two member codes in one word. */
record CodePair(String a, String b) {
    private static final Pattern CODES = Pattern.compile("([A-Z][A-Z0-9]{2,11})([-=])([A-Z][A-Z0-9]{2,11})");

    private static CodePair parse(String text, String sign) {
        Matcher codes = CODES.matcher(text);
        if (!codes.matches() || !codes.group(2).equals(sign)) {
            throw new TypeConversionException("'" + text + "' is not two member codes as in XAA" + sign + "XBB");
        }
        return new CodePair(codes.group(1), codes.group(3));
    }

    /** As in {@code XAA-XBB}. */
    static final class Joined implements ITypeConverter<CodePair> {
        @Override
        public CodePair convert(String text) {
            return parse(text, "-");
        }
    }

    /** As in {@code XAA=XRO}. */
    static final class Assigned implements ITypeConverter<CodePair> {
        @Override
        public CodePair convert(String text) {
            return parse(text, "=");
        }
    }
}
