package org.valise.gateway.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Readers are told apart by their tokens: each has one, and no two have the same. */
final class TokenRules {
    private final Checks check;
    private final Map<String, String> owners = new HashMap<>();

    private TokenRules(Checks check) {
        this.check = check;
    }

    static void apply(Configuration.Rest rest, List<Configuration.Agency> agencies, Checks check) {
        TokenRules rules = new TokenRules(check);
        rules.note("rest.tokenFile", "the operator", rest.tokenFile());
        rest.metricsTokenFile().ifPresent(file -> rules.note("rest.metricsTokenFile", "the metrics", file));
        agencies.forEach(
                agency -> rules.note("agencies.tokenFile", "agency \"" + agency.name() + "\"", agency.tokenFile()));
    }

    private void note(String key, String owner, Path file) {
        if (!Files.isReadable(file)) {
            return; // another rule has said so
        }
        try {
            String token = Files.readString(file).strip();
            if (token.isEmpty()) {
                check.problem(key, "The token of " + owner + " is empty. Write a long random text into " + file + ".");
                return;
            }
            String other = owners.putIfAbsent(token, owner);
            if (other != null) {
                check.problem(key, "The token of " + owner + " is that of " + other + " too. Give each its own.");
            }
        } catch (IOException unreadable) {
            check.problem(key, "The token in " + file + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }
}
