package org.valise.schemas.xml;

/**
 * Tells text that is not plain: control characters (Unicode general category Cc) other than tab and line feed, line and
 * paragraph separators, and the embeddings and overrides of Unicode's bidirectional algorithm (UAX 9). Arabic needs none of
 * these: marks and isolates, which end with their field, stay allowed.
 *
 * <p>Not a pattern of the schema: the JDK's schema patterns take time with the square of a text's length when they have
 * no upper bound, and a peer chooses the text.
 */
final class ControlCharacters {
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;
    private static final char FIRST_EMBEDDING = 0x202A;
    private static final char LAST_OVERRIDE = 0x202E;

    private ControlCharacters() {}

    static boolean areIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((Character.isISOControl(c) && c != '\t' && c != '\n') || separatesLines(c) || reorders(c)) {
                return true;
            }
        }
        return false;
    }

    /** Attack: what a program takes for one line, a screen or a log shows as two. */
    private static boolean separatesLines(char c) {
        return c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    /** Attack: an override makes a serial number or a file name read otherwise than it is written. */
    private static boolean reorders(char c) {
        return c >= FIRST_EMBEDDING && c <= LAST_OVERRIDE;
    }
}
