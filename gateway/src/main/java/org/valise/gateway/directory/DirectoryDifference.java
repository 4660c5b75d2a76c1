package org.valise.gateway.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;

/**
 * What differs between two editions, in plain words. Guarantees the same lines for the same two editions on every machine and
 * day; the order of things in the files means nothing, and numbers and times of the editions are not compared.
 */
public final class DirectoryDifference {
    private final Directory old;
    private final Directory present;

    private DirectoryDifference(Directory old, Directory present) {
        this.old = old;
        this.present = present;
    }

    /** Of two files that are valid by the schema; throws {@code MalformedXml} otherwise. */
    public static DirectoryDifference of(byte[] old, byte[] present) {
        DirectoryXml format = new DirectoryXml();
        return new DirectoryDifference(format.read(old), format.read(present));
    }

    /** From which edition to which. */
    public String title() {
        return "From edition " + old.getVersion() + " to edition " + present.getVersion() + " of "
                + present.getFederation() + ", valid until " + present.getExpires() + ":";
    }

    /** What is to be said of the later edition alone; see {@link ShortLife}. */
    public Optional<String> note() {
        return ShortLife.note(present);
    }

    /** One line for each thing that came, went or changed; empty when both say the same. */
    public List<String> lines() {
        Map<Fact, String> before = new DirectoryFacts(old).byAbout();
        Map<Fact, String> after = new DirectoryFacts(present).byAbout();
        TreeSet<Fact> all = new TreeSet<>(Fact.ORDER);
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        List<String> lines = new ArrayList<>();
        for (Fact fact : all) {
            String was = before.get(fact);
            String is = after.get(fact);
            if (was == null && is != null) {
                lines.add("added    " + fact.about() + value(is));
            } else if (is == null && was != null) {
                lines.add("removed  " + fact.about() + value(was));
            } else if (was != null && is != null && !was.equals(is)) {
                lines.add("changed  " + fact.about() + ": " + was + " -> " + is);
            }
        }
        return lines;
    }

    private static String value(String value) {
        return value.isEmpty() ? "" : ": " + value;
    }
}
