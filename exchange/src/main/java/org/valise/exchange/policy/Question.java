package org.valise.exchange.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.directory.Federation;
import org.valise.schemas.document.DocumentFacts;
import org.valise.security.Suite;

/**
 * May this document go from one member to another, now?
 *
 * @param directory the directory in force
 * @param facts what the document says
 * @param to one addressee; for a group that the directory does not know, the group's code
 * @param group the group that is addressed, if one is
 * @param sources messages of others whose information the document contains
 * @param suites our suites, in our order of preference
 */
public record Question(
        Federation directory,
        DocumentFacts facts,
        String to,
        Optional<String> group,
        List<Source> sources,
        Consents consents,
        Holdings holdings,
        List<Suite> suites,
        Instant now) {

    public Question {
        sources = List.copyOf(sources);
        suites = List.copyOf(suites);
    }

    /** The member that sends. */
    public String from() {
        return facts.from();
    }

    /** The sources that do not come from the addressee itself, to whom they are no news. */
    List<Source> foreignSources() {
        return sources.stream().filter(source -> !source.provider().equals(to)).toList();
    }

    /** Today, UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
