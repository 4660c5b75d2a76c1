package org.valise.gateway.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.setup.ContactLine;
import org.valise.schemas.v1.AgencyKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps contacts right. */
@Command(
        name = "contact",
        description = "Write down whom one reaches at a member, or that this was found to be right today.",
        mixinStandardHelpOptions = true)
final class DirectoryContactCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Parameters(index = "1", paramLabel = "MEMBER", description = "The member's code.")
    private String member = "";

    @Option(
            names = "--set",
            paramLabel = "CONTACT",
            description = {
                "In place of the contacts that are listed: \"Post;hours;lang,lang;phone;email\"; telephone or e-mail may"
                        + " be left empty. Repeat for more."
            })
    private List<String> contacts = List.of();

    @Option(
            names = "--agency",
            paramLabel = "KIND",
            description = "Of this agency, one of ${COMPLETION-CANDIDATES}; of the node itself when not given.")
    private @Nullable AgencyKind agency;

    @Option(names = "--confirmed", description = "All contacts of the member were found to be right today.")
    private boolean confirmed;

    @Override
    public Integer call() throws Exception {
        if (confirmed != contacts.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give either --set or --confirmed.");
        }
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        return edition.edit(draft -> {
            if (confirmed) {
                draft.members().confirm(member, today);
            } else {
                draft.members()
                        .contacts(
                                member,
                                Optional.ofNullable(agency),
                                contacts.stream()
                                        .map(text -> ContactLine.read(text, today))
                                        .toList());
            }
        });
    }
}
