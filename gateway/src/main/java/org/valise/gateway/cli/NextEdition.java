package org.valise.gateway.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.directory.DirectoryDifference;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.gateway.setup.DraftFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands share that change a directory: which one, where the change goes, and what is said about it. */
final class NextEdition {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "DIRECTORY",
            description = "The directory's file. If it is signed, the next edition takes its place, and the signed one"
                    + " is kept beside it under its number. If nobody has signed it yet, the same draft is changed.")
    private Path file = Path.of("directory.xml");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Another file for the draft, which must not exist; DIRECTORY stays as it is.")
    private @Nullable Path out;

    @Option(
            names = "--valid-days",
            paramLabel = "DAYS",
            defaultValue = "365",
            description = "For how long the edition may be used; 365 days when not given.")
    private int validDays;

    @Option(
            names = "--next-days",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "When the next edition is due; in 30 days when not given.")
    private int nextDays;

    @FunctionalInterface
    interface Edit {
        void on(DirectoryDraft draft) throws Exception;
    }

    /** Changes the directory, writes the draft and says what it changes. */
    int edit(Edit edit) throws Exception {
        Instant now = Clock.systemUTC().instant();
        DraftFile opened = DraftFile.open(file);
        DirectoryDraft draft = opened.draft(now);
        edit.on(draft);
        byte[] changed = draft.valid(now, Duration.ofDays(nextDays), Duration.ofDays(validDays))
                .bytes();
        DirectoryDifference difference = DirectoryDifference.of(opened.before(), changed);
        Optional<Path> aside = opened.write(changed, Optional.ofNullable(out));
        var console = Valise.out(spec);
        Path draftFile = out == null ? file : out;
        console.println("Draft of edition " + draft.version() + " in " + draftFile + ":");
        List<String> lines = difference.lines();
        lines.forEach(line -> console.println("  " + line));
        if (lines.isEmpty()) {
            console.println("  nothing but its times differs");
        }
        aside.ifPresent(kept -> console.println("The signed edition before it is " + kept + "."));
        console.println("Nobody has signed it yet: valise directory sign " + draftFile);
        return Exit.DONE;
    }
}
