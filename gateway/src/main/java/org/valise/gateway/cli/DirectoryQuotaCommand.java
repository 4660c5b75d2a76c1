package org.valise.gateway.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.schemas.v1.OverQuota;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Limits how much a member may send. */
@Command(
        name = "quota",
        description = "Limit how much a member may send to each other member within an hour.",
        mixinStandardHelpOptions = true)
final class DirectoryQuotaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private NextEdition edition = new NextEdition();

    @Option(
            names = "--member",
            paramLabel = "CODE",
            description = "The sender; every member without a quota of its own when not given.")
    private @Nullable String member;

    @Parameters(index = "1", arity = "0..1", hidden = true)
    private @Nullable String misplaced;

    @Option(names = "--messages", paramLabel = "N", defaultValue = "0", description = "Messages in an hour.")
    private int messages;

    @Option(names = "--bytes", paramLabel = "N", defaultValue = "0", description = "Bytes in an hour.")
    private long bytes;

    @Option(
            names = "--over",
            paramLabel = "DEFER|REFUSE",
            description = "Whether more waits, or is refused with QUOTA_EXCEEDED.")
    private @Nullable OverQuota over;

    @Option(names = "--lift", description = "There is no such quota any more.")
    private boolean lift;

    @Override
    public Integer call() throws Exception {
        // 'suspend' takes the member there; without a member the quota would be everybody's.
        if (misplaced != null) {
            throw new ParameterException(
                    spec.commandLine(), "Name the member with --member, as in --member " + misplaced + ".");
        }
        Optional<String> whose = Optional.ofNullable(member);
        if (lift) {
            return edition.edit(draft -> draft.quotas().lift(whose));
        }
        OverQuota excess = over;
        if (messages < 1 || bytes < 1 || excess == null) {
            throw new ParameterException(
                    spec.commandLine(), "Give --messages and --bytes, both from 1 on, and --over DEFER or REFUSE.");
        }
        return edition.edit(draft -> draft.quotas().limit(whose, messages, bytes, excess));
    }
}
