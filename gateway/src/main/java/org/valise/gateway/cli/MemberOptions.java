package org.valise.gateway.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.valise.gateway.setup.ContactLine;
import org.valise.gateway.setup.MemberPlan;
import org.valise.schemas.v1.AgencyKind;
import org.valise.schemas.v1.Contact;
import org.valise.schemas.v1.DirectoryAgency;
import org.valise.schemas.v1.DirectoryName;
import org.valise.schemas.v1.MemberKind;
import org.valise.security.Suite;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a member's entry in the directory is to say besides its keys. */
final class MemberOptions {
    private static final Pattern NAMED = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", required = true, description = "The name or address under which peers reach the broker.")
    private String host = "";

    @Option(
            names = "--name",
            paramLabel = "[LANG=]TEXT",
            description = "The member's name, such as fr=Pays; in English when no language is given. Repeat for more.")
    private List<String> names = List.of();

    @Option(
            names = "--kind",
            defaultValue = "STATE",
            description = "One of ${COMPLETION-CANDIDATES}; STATE when not given.")
    private MemberKind kind = MemberKind.STATE;

    @Option(
            names = "--contact",
            paramLabel = "CONTACT",
            description =
                    "Who answers for the node: \"Post;hours;lang,lang;phone;email\"; no person is named, telephone"
                            + " or e-mail may be left empty. Repeat for more.")
    private List<String> contacts = List.of();

    @Option(
            names = "--agency",
            paramLabel = "KIND=NAME",
            description =
                    "An agency behind the node, such as POLICE=Records office; POLICE, CUSTOMS, BORDER, LICENSING,"
                            + " NATIONAL_CONTACT_POINT or REGISTRY. Repeat for more.")
    private Map<AgencyKind, String> agencies = Map.of();

    @Option(names = "--broker-port", defaultValue = "5701", description = "Where peers connect; 5701 when not given.")
    private int brokerPort;

    @Option(names = "--rest-port", defaultValue = "8701", description = "The agencies' door; 8701 when not given.")
    private int restPort;

    @Option(names = "--relays", description = "The node relays for others.")
    private boolean relays;

    String host() {
        return host;
    }

    int brokerPort() {
        return brokerPort;
    }

    int restPort() {
        return restPort;
    }

    /** @param today on which the contacts are right */
    MemberPlan plan(String member, LocalDate today) {
        List<Contact> listed =
                contacts.stream().map(text -> ContactLine.read(text, today)).toList();
        List<DirectoryAgency> behind = new ArrayList<>();
        new TreeMap<>(agencies).forEach((agency, name) -> behind.add(agency(agency, name)));
        return new MemberPlan(
                member,
                kind,
                names(member),
                host,
                brokerPort,
                restPort,
                relays,
                List.of(Suite.HYBRID_1, Suite.CLASSICAL_1),
                behind,
                listed);
    }

    private Map<String, String> names(String member) {
        Map<String, String> byLanguage = new TreeMap<>();
        for (String text : names) {
            Matcher named = NAMED.matcher(text);
            String language = named.matches() ? named.group(1) : Locale.ENGLISH.getLanguage();
            if (byLanguage.put(language, named.matches() ? named.group(2).strip() : text) != null) {
                throw new ParameterException(
                        spec.commandLine(), "--name is given twice for language " + language + ".");
            }
        }
        return byLanguage.isEmpty() ? Map.of("en", member) : byLanguage;
    }

    private static DirectoryAgency agency(AgencyKind kind, String text) {
        DirectoryName name = new DirectoryName();
        name.setLang("en");
        name.setValue(text);
        DirectoryAgency agency = new DirectoryAgency();
        agency.setKind(kind);
        agency.getName().add(name);
        return agency;
    }
}
