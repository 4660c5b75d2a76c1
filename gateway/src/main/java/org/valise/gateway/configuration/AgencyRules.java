package org.valise.gateway.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.configuration.ConfigurationFile.AgencyPart;
import org.valise.schemas.v1.Purpose;

/** What every key of an agency must be. */
final class AgencyRules {
    private static final Set<String> PURPOSES =
            Arrays.stream(Purpose.values()).map(Purpose::value).collect(Collectors.toUnmodifiableSet());

    private AgencyRules() {}

    static List<Configuration.Agency> apply(@Nullable List<AgencyPart> parts, Checks check) {
        List<Configuration.Agency> agencies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (AgencyPart part : check.all("agencies", parts)) {
            String name = check.text("agencies.name", part.name());
            if (!names.add(name)) {
                check.problem("agencies.name", "Two agencies are called \"" + name + "\".");
            }
            List<String> purposes = check.all("agencies.purposes", part.purposes());
            if (!PURPOSES.containsAll(purposes)) {
                check.problem(
                        "agencies.purposes", "Use the purposes of the schema: " + String.join(", ", sorted()) + ".");
            }
            agencies.add(new Configuration.Agency(
                    name,
                    check.secret("agencies.tokenFile", part.tokenFile(), "keys/" + name + "-token"),
                    check.all("agencies.needToKnow", part.needToKnow()),
                    purposes));
        }
        return agencies;
    }

    /** The name of an agency that is listed. */
    static Optional<String> named(
            String key, @Nullable String name, List<Configuration.Agency> agencies, Checks check) {
        if (name != null && agencies.stream().noneMatch(agency -> name.equals(agency.name()))) {
            check.problem(key, "There is no agency \"" + name + "\" under agencies.");
        }
        return Optional.ofNullable(name);
    }

    private static List<String> sorted() {
        return PURPOSES.stream().sorted().toList();
    }
}
