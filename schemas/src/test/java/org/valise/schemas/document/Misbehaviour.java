package org.valise.schemas.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.valise.schemas.Examples;

/** One thing done wrong to one example, and what must be found where. */
record Misbehaviour(String example, String replaced, String by, String path, String code) {
    byte[] document() {
        String text = Examples.text(example);
        if (!text.contains(replaced)) {
            throw new IllegalArgumentException(example + " does not contain " + replaced);
        }
        return text.replaceFirst(Pattern.quote(replaced), Matcher.quoteReplacement(by))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return code + " at " + path + ": " + replaced.strip() + " -> " + by.strip();
    }
}
