package org.valise.gateway.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.DirectoryFiles;
import org.valise.gateway.directory.DirectoryDifference;
import org.valise.gateway.setup.AnchorFile;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.gateway.setup.DraftFile;
import org.valise.gateway.setup.StewardFolder;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.steward.StewardKey;

/** The demonstration's stewards and the directory as they keep it: just as many sign each edition as the anchor asks for. */
public final class Stewardship {
    private static final int SHORT = 8;

    private final String federation;
    private final Path file;
    private final List<StewardKey> keys;
    private final int required;
    private final Clock clock;
    private final Set<StewardKey> absent = new HashSet<>();

    private Stewardship(String federation, Path file, List<StewardKey> keys, int required, Clock clock) {
        this.federation = federation;
        this.file = file;
        this.keys = List.copyOf(keys);
        this.required = required;
        this.clock = clock;
    }

    /** A change of the directory. */
    @FunctionalInterface
    public interface Edit {
        void on(DirectoryDraft draft) throws IOException;
    }

    /** Makes a key for each steward, in a folder of its own. */
    static Stewardship create(
            Path folder, String federation, List<String> names, int required, CryptoProviders providers, Clock clock)
            throws IOException {
        List<StewardKey> keys = new ArrayList<>();
        for (String name : names) {
            Path own = folder.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
            keys.add(StewardFolder.create(own, name, providers, clock));
        }
        Path desk = Files.createDirectories(folder.resolve("stewards-desk"));
        return new Stewardship(federation, desk.resolve("directory.xml"), keys, required, clock);
    }

    /** The file in which belief in the federation begins. */
    byte[] anchor() {
        return AnchorFile.of(
                federation, required, keys.stream().map(StewardKey::certificate).toList());
    }

    /** Signs the first edition. */
    void first(DirectoryDraft draft) throws IOException {
        sign(draft.bytes());
    }

    /** Drafts the edition after the present one and signs it; says in plain words what it changes. */
    public List<String> next(Edit edit) throws IOException {
        DraftFile opened = DraftFile.open(file);
        DirectoryDraft draft = opened.draft(clock.instant());
        edit.on(draft);
        byte[] changed = draft.bytes();
        List<String> changes = DirectoryDifference.of(opened.before(), changed).lines();
        opened.write(changed, Optional.empty());
        sign(changed);
        return changes;
    }

    /** One of them, counted from 0, is not there any more; the others sign. */
    void away(int steward) {
        absent.add(keys.get(steward));
    }

    /** The newest edition with its signatures. */
    public SignedEdition edition() throws IOException {
        return DirectoryFiles.read(file);
    }

    /** Puts the newest edition into a node's folder, for its first start. */
    void handOut(Path node) throws IOException {
        SignedEdition edition = edition();
        Files.write(node.resolve("directory.xml"), edition.xml());
        for (int i = 0; i < edition.signatures().size(); i++) {
            String name = i == 0 ? "directory.xml.p7s" : "directory.xml." + (i + 1) + ".p7s";
            Files.write(node.resolve(name), edition.signatures().get(i));
        }
    }

    private void sign(byte[] edition) throws IOException {
        Files.write(file, edition);
        List<StewardKey> present = keys.stream()
                .filter(key -> !absent.contains(key))
                .limit(required)
                .toList();
        for (StewardKey key : present) {
            String fingerprint = Certificates.fingerprint(key.certificate());
            Files.write(Path.of(file + "." + fingerprint.substring(0, SHORT) + ".p7s"), key.sign(edition));
        }
    }
}
