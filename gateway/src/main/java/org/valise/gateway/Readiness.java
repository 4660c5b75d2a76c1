package org.valise.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Edition;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.Problem;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.keys.KeyRing;

/**
 * Whether a node would start with this configuration, as far as its files tell: its keys open, the anchor is the one that was
 * compared, and a directory that is in its time lists the member with these keys. Changes nothing. Does not look whether
 * ports are free, whether a database or a broker elsewhere answers, and what a node that does not run has stored.
 *
 * @param problems what is wrong
 * @param missing what is not there yet, right after {@code init}
 * @param edition the directory that the node would go by, where there is one
 */
public record Readiness(List<Problem> problems, List<Problem> missing, Optional<EditionSeen> edition) {
    private static final Set<String> NOT_YET =
            Set.of(Code.DIRECTORY_MISSING.name(), SecurityCode.KEYS_NOT_CERTIFIED.name());

    public Readiness {
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
    }

    /** Looks at everything, and stops at no problem. */
    public static Readiness of(Configuration configuration, Clock clock) throws InterruptedException {
        List<Problem> problems = new ArrayList<>();
        List<Problem> missing = new ArrayList<>();
        Optional<KeyRing> keys = look("keys", () -> keys(configuration, clock), problems, missing);
        Optional<EditionSeen> edition =
                look("directory", () -> EditionSeen.of(configuration, clock), problems, missing);
        edition.ifPresent(seen -> {
            Edition home = seen.federation().home();
            if (home.hasExpired(clock.instant())) {
                problems.add(problem("directory", FirstEdition.expired(home)));
            }
        });
        if (keys.isPresent() && edition.isPresent()) {
            try {
                OwnKeys.require(configuration, edition.get().federation().member(configuration.member()), keys.get());
            } catch (ConfigurationException unlike) {
                problems.addAll(unlike.problems());
            }
        }
        return new Readiness(problems, missing, edition);
    }

    /** Whether nothing is wrong and nothing is missing. */
    public boolean isReady() {
        return problems.isEmpty() && missing.isEmpty();
    }

    @FunctionalInterface
    private interface Look<T> {
        T at() throws IOException, InterruptedException;
    }

    private static <T> Optional<T> look(String key, Look<T> look, List<Problem> problems, List<Problem> missing)
            throws InterruptedException {
        try {
            return Optional.of(look.at());
        } catch (Refusal refusal) {
            (NOT_YET.contains(refusal.code()) ? missing : problems).add(problem(key, refusal));
        } catch (SecurityRefusal refused) {
            Refusal refusal = Refusal.of(refused);
            (NOT_YET.contains(refusal.code()) ? missing : problems).add(problem(key, refusal));
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(new Problem(key, "This cannot be read: " + unreadable.getMessage() + "."));
        }
        return Optional.empty();
    }

    private static KeyRing keys(Configuration configuration, Clock clock) throws IOException {
        char[] password =
                Files.readString(configuration.keys().passwordFile()).strip().toCharArray();
        return KeyRing.open(configuration.keys().folder(), password, KeyProviders.of(configuration), clock);
    }

    private static Problem problem(String key, Refusal refusal) {
        return new Problem(key, refusal.code() + ": " + refusal.reason() + " " + refusal.remedy());
    }
}
