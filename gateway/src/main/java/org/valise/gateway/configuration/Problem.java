package org.valise.gateway.configuration;

/**
 * Something wrong in a configuration file.
 *
 * @param key where, as a dotted path: {@code broker.port}
 * @param message what is wrong and what to write instead
 */
public record Problem(String key, String message) {

    @Override
    public String toString() {
        return key.isEmpty() ? message : key + ": " + message;
    }
}
