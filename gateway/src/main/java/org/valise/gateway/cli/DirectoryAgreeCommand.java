package org.valise.gateway.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.schemas.document.Family;
import org.valise.schemas.v1.HandlingCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes an agreement. */
@Command(
        name = "agree",
        description = "Write what members have agreed to exchange, each with each other. What no agreement covers may"
                + " not be sent. An agreement of the same name is replaced.",
        footer = {
            "",
            "Example: valise directory agree directory.xml --id ITI --all --family TraceRequest=H0,H1,H2 --family"
                    + " TraceResponse=H0,H1,H2"
        },
        mixinStandardHelpOptions = true)
final class DirectoryAgreeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Option(names = "--id", required = true, paramLabel = "NAME", description = "Its name, such as ITI.")
    private String id = "";

    @Option(names = "--all", description = "Between all members, those of later editions too.")
    private boolean all;

    @Option(
            names = "--between",
            paramLabel = "A,B",
            split = ",",
            description = "Between these members; a group stands for its members.")
    private List<String> parties = List.of();

    @Option(
            names = "--family",
            required = true,
            paramLabel = "KIND=H0,H1",
            description = "A kind of document and the handling codes under which it may be sent; repeat for more.")
    private List<String> families = List.of();

    @Option(
            names = "--deadlines",
            paramLabel = "PROFILE",
            description = "Within what time answers are due; see 'valise directory deadlines'.")
    private @Nullable String deadlines;

    @Override
    public Integer call() throws Exception {
        if (all != parties.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give either --all or --between.");
        }
        Map<Family, Set<HandlingCode>> agreed = new LinkedHashMap<>();
        families.forEach(text -> agreed.put(family(text), codes(text)));
        return edition.edit(draft -> draft.agreements().agree(id, parties, agreed, Optional.ofNullable(deadlines)));
    }

    private static Family family(String text) {
        return new FamilyName().convert(text.replaceFirst("=.*", ""));
    }

    private Set<HandlingCode> codes(String text) {
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        for (String code : text.replaceFirst("[^=]*=?", "").split(",", -1)) {
            try {
                codes.add(HandlingCode.fromValue(code.strip()));
            } catch (IllegalArgumentException unknown) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--family " + text + ": write the kind of document and handling codes from H0 to H3, as in"
                                + " TraceRequest=H0,H1",
                        unknown);
            }
        }
        return codes;
    }
}
