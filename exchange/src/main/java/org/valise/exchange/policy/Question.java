package org.valise.exchange.policy;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.directory.Federation;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.header.Addressees;

/**
 * May this document go from one member to another, now?
 *
 * @param directory the directory in force
 * @param facts what the document says
 * @param to one addressee; for a group that the directory does not know, the group's code
 * @param addressees all whom the document addresses, {@code to} among them
 * @param group the group that is addressed, if one is
 * @param sources messages of others whose information the document contains
 * @param use what the document makes of its sources
 * @param suites our suites, in our order of preference
 * @param signer the certificate of the key that has signed the document; empty for one that we send
 */
public record Question(
        Federation directory,
        DocumentFacts facts,
        String to,
        List<String> addressees,
        Optional<String> group,
        List<Source> sources,
        Use use,
        Consents consents,
        Holdings holdings,
        SuiteChoice suites,
        Optional<X509Certificate> signer,
        Instant now) {

    public Question {
        addressees = List.copyOf(addressees);
        sources = List.copyOf(sources);
    }

    /** The member that sends. */
    public String from() {
        return facts.from();
    }

    /** The sources that do not come from the addressee itself, to whom they are no news. */
    List<Source> foreignSources() {
        return sources.stream().filter(source -> !source.provider().equals(to)).toList();
    }

    /** Whether this is whom a header addresses, by the directory in force. */
    boolean isAmong(String member, Addressees addressed) {
        if (addressed instanceof Addressees.Members named) {
            return named.codes().contains(member);
        }
        String code = ((Addressees.Group) addressed).code();
        return directory.groups().stream()
                .anyMatch(
                        listed -> listed.code().equals(code) && listed.members().contains(member));
    }

    /** The same question about another document and member. */
    Question about(DocumentFacts other, List<Source> itsSources, String member) {
        return new Question(
                directory,
                other,
                member,
                List.of(member),
                Optional.empty(),
                itsSources,
                use,
                consents,
                holdings,
                suites,
                Optional.empty(),
                now);
    }

    /** Whether information of others is passed on because a life is at stake; one's own words can wait for an agreement. */
    boolean breaksGlass() {
        return facts.breakGlass().isPresent()
                && !(sources.isEmpty() && facts.sources().isEmpty());
    }

    /** Whether the source's provider lets it go to the addressee for this use. */
    boolean isPermitted(Source source) {
        return consents.about(source.message(), to)
                .filter(consent -> consent.permits(use, now).result() == Result.PASSED)
                .isPresent();
    }

    /** Today, UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
