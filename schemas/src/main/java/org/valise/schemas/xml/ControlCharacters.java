package org.valise.schemas.xml;

/**
 * Tells text that is not plain: control characters (Unicode general category Cc) other than tab and line feed.
 *
 * <p>Not a pattern of the schema: the JDK's schema patterns take time with the square of a text's length when they have
 * no upper bound, and a peer chooses the text.
 */
final class ControlCharacters {
    private ControlCharacters() {}

    static boolean areIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n') {
                return true;
            }
        }
        return false;
    }
}
