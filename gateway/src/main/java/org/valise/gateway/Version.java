package org.valise.gateway;

/** The version of the software as the build wrote it. */
public final class Version {

    private Version() {}

    /** The version, or {@code development} when it runs from classes. */
    public static String text() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }
}
