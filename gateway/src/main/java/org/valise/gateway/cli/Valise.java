package org.valise.gateway.cli;

import java.io.PrintWriter;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.MessageRef;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code valise}. Exit codes are those of {@link Exit}. */
@Command(
        name = "valise",
        description = "A federated information-exchange gateway between states.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        subcommands = {
            CaCommand.class,
            InitCommand.class,
            KeysCommand.class,
            DirectoryCommand.class,
            CheckConfigCommand.class,
            BrokerConfigCommand.class,
            SelftestCommand.class,
            DoctorCommand.class,
            RunCommand.class,
            SubmitCommand.class,
            InboxCommand.class,
            ShowCommand.class,
            ReplyCommand.class,
            RefusalsCommand.class,
            ExplainCommand.class,
            RedactCommand.class,
            StatusCommand.class,
            ConnectCommand.class,
            PouchCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ResendCommand.class,
            DemoCommand.class,
            HelpCommand.class
        })
public final class Valise {

    private Valise() {}

    public static void main(String[] args) {
        LogForm.require(System.getenv(LogForm.VARIABLE));
        // Libraries that use Java's own logging would write past the log, in a form of theirs.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        CommandLine line = commandLine();
        int code = line.execute(args);
        line.getOut().flush();
        // A running node has ended by then; what may linger are library threads that are no daemons.
        System.exit(code);
    }

    /** The parser, as tests use it too. */
    public static CommandLine commandLine() {
        return new CommandLine(new Valise())
                .registerConverter(MessageRef.class, Valise::messageRef)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> Exit.explain(failure, line.getErr()));
    }

    private static MessageRef messageRef(String text) {
        try {
            return MessageRef.valueOf(text);
        } catch (Refusal noId) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no message id; 'valise inbox' lists them");
        }
    }

    static PrintWriter out(CommandLine.Model.CommandSpec spec) {
        return spec.commandLine().getOut();
    }
}
