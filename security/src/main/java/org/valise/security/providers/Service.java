package org.valise.security.providers;

import java.security.GeneralSecurityException;

/** Turns a missing algorithm, which is an installation fault and no refusal, into an unchecked exception. */
final class Service {
    private Service() {}

    @FunctionalInterface
    interface Lookup<T> {
        T get() throws GeneralSecurityException;
    }

    static <T> T of(String algorithm, Lookup<T> lookup) {
        try {
            return lookup.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No provider for " + algorithm + "; use an OpenJDK 17 or 25.", e);
        }
    }
}
