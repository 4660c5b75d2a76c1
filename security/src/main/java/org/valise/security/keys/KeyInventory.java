package org.valise.security.keys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.trust.MemberTrust;

/**
 * What a key folder held when it was read: every generation, the retired ones and those that wait for certificates
 * included. For people who look and for laying generations aside; {@link KeyRing} is what a node works with. Immutable.
 */
public final class KeyInventory {
    private final GenerationFolders folders;
    private final List<StoredGeneration> stored;
    private final List<String> unfinished;

    private KeyInventory(GenerationFolders folders, List<StoredGeneration> stored) {
        this.folders = folders;
        this.stored = List.copyOf(stored);
        this.unfinished = folders.unfinished();
    }

    /**
     * Reads a folder.
     *
     * @throws SecurityRefusal KEYS_UNREADABLE
     */
    public static KeyInventory read(Path root, char[] password, CryptoProviders providers) {
        GenerationFolders folders = new GenerationFolders(root);
        List<StoredGeneration> stored = new ArrayList<>();
        folders.retired()
                .forEach((number, folder) ->
                        stored.add(StoredGeneration.read(number, true, new KeyFolder(folder, password, providers))));
        folders.present()
                .forEach((number, folder) ->
                        stored.add(StoredGeneration.read(number, false, new KeyFolder(folder, password, providers))));
        stored.sort(Comparator.comparing(generation -> generation.generation().number()));
        return new KeyInventory(folders, stored);
    }

    /** All generations, oldest first. */
    public List<Generation> generations() {
        return stored.stream().map(StoredGeneration::generation).toList();
    }

    /** Folders that somebody began to fill and did not finish; nothing of them is used. */
    public List<String> unfinished() {
        return unfinished;
    }

    /** The folder of a generation that is not retired; empty if there is none of that number. */
    public Optional<Path> folder(int number) {
        return Optional.ofNullable(folders.present().get(number));
    }

    /**
     * Lays a generation aside in {@code retired/}: it opens nothing any more that arrives, and still what the archive
     * holds. Deletes nothing. A running node notices with {@link KeyRing#reload}.
     *
     * @param own what the directory in force lists for this member
     * @param inUse the generation that signs
     * @throws SecurityRefusal KEYS_IN_USE if it signs or the directory still lists it; KEYS_UNREADABLE if there is none
     */
    public void retire(int number, MemberTrust own, Optional<Generation> inUse) {
        Path folder = folders.present().get(number);
        if (folder == null) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_UNREADABLE,
                    "There is no generation " + number + " that could be laid aside; see 'valise keys list'.");
        }
        Generation generation = generations().stream()
                .filter(found -> found.number() == number && found.state() != Generation.State.RETIRED)
                .findFirst()
                .orElseThrow();
        // Loss: what peers still seal to a key that is laid aside cannot be opened when it arrives.
        if (GenerationChoice.isMentioned(generation, own) || inUse.equals(Optional.of(generation))) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_IN_USE,
                    "Generation " + number + " is listed in the directory in force, so peers may still seal to it;"
                            + " lay it aside once an edition without it is in force.");
        }
        folders.retire(number, folder);
    }

    List<StoredGeneration> stored() {
        return stored;
    }

    @Override
    public String toString() {
        return "KeyInventory" + generations();
    }
}
