package org.valise.routes.broker;

/** The password by which the gateway enters its stand-alone broker. Appears in no {@link #toString()}. Immutable. */
public final class GatewayPassword {
    private static final int MIN_CHARACTERS = 20;

    private final String text;

    /**
     * Takes the password over.
     *
     * @throws IllegalArgumentException when it has fewer than 20 characters, or others than printable ASCII
     */
    public GatewayPassword(char[] password) {
        text = new String(password);
        if (text.length() < MIN_CHARACTERS || !text.matches("[!-~]+")) {
            throw new IllegalArgumentException("the gateway's password has at least 20 printable ASCII characters");
        }
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "GatewayPassword";
    }
}
