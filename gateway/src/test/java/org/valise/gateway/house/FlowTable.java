package org.valise.gateway.house;

import java.util.ArrayList;
import java.util.List;

/** The flow tables of the README, row by row. */
final class FlowTable {
    /** One stage as the README tells it. */
    record Row(String stage, String type, String in, String out, String test) {}

    private FlowTable() {}

    /** The rows of the table under a heading such as {@code Outbound}. */
    static List<Row> under(String heading) {
        List<Row> rows = new ArrayList<>();
        boolean found = false;
        for (String line : Sources.lines("README.md")) {
            if (line.startsWith("**")) {
                found = line.startsWith("**" + heading + "**");
            } else if (found && line.startsWith("| ") && !line.startsWith("| stage")) {
                String[] cells = line.replace("`", "").split("\\s*\\|\\s*", -1);
                String[] way = cells[3].split(" → ", -1);
                rows.add(new Row(cells[1], cells[2], way[0], way[1], cells[5]));
            }
        }
        return rows;
    }
}
