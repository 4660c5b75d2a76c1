package org.valise.gateway.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.valise.gateway.rest.Views;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Lists as columns. */
final class Tables {
    private static final int ID = 38;
    private static final int TIME = 22;
    private static final int FAMILY = 22;
    private static final int MEMBER = 18;
    private static final int STAGE = 18;
    private static final int CASE = 26;

    private Tables() {}

    static void messages(List<Views.MessageLine> lines, PrintWriter out) {
        if (lines.isEmpty()) {
            out.println("Nothing here.");
            return;
        }
        TextTable table = table(ID, TIME, FAMILY, MEMBER, STAGE, CASE);
        table.addRowValues("ID", "AT", "DOCUMENT", "FROM > TO", "STAGE", "CASE");
        for (Views.MessageLine line : lines) {
            table.addRowValues(
                    line.id().toString(),
                    line.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    line.family(),
                    line.from() + " > " + String.join(",", line.to()),
                    stage(line),
                    line.caseReference());
        }
        out.print(table);
        out.flush();
    }

    /** Columns that cut what is too wide rather than wrap it. */
    static TextTable table(int... widths) {
        Column[] columns = new Column[widths.length];
        for (int i = 0; i < widths.length; i++) {
            columns[i] = new Column(widths[i], 0, Overflow.TRUNCATE);
        }
        return TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF), columns);
    }

    private static String stage(Views.MessageLine line) {
        return line.addressees() == null || line.addressees().isEmpty()
                ? line.stage()
                : String.join(
                        ",",
                        line.addressees().stream()
                                .map(Views.Addressee::stage)
                                .distinct()
                                .toList());
    }
}
