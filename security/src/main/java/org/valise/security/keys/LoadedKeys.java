package org.valise.security.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.index.KeyedIndex;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.ArchiveSeal;

/**
 * Everything that a key folder holds at one moment: what is known of each generation, the keys of those that have their
 * certificates, and the storage keys, which never change.
 */
record LoadedKeys(
        KeyInventory inventory, List<GenerationKeys> certified, ArchiveSeal archiveSeal, KeyedIndex keyedIndex) {

    /** Reads the whole folder; one damaged generation refuses all, since peers may seal to just that one. */
    static LoadedKeys read(Path root, char[] password, CryptoProviders providers, Clock clock) {
        KeyFolder.StorageKeys storage = new KeyFolder(root, password, providers).readStorageKeys();
        KeyInventory inventory = KeyInventory.read(root, password, providers);
        try {
            List<GenerationKeys> certified = new ArrayList<>();
            for (StoredGeneration stored : inventory.stored()) {
                if (stored.isCertified()) {
                    certified.add(GenerationKeys.of(stored, providers, clock));
                }
            }
            return new LoadedKeys(
                    inventory,
                    List.copyOf(certified),
                    new ArchiveSeal(storage.archive(), providers),
                    new KeyedIndex(storage.index(), providers));
        } catch (GeneralSecurityException e) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_UNREADABLE, "A key file holds a key of the wrong kind; restore the folder.", e);
        }
    }

    @Override
    public String toString() {
        return "LoadedKeys" + inventory.generations();
    }
}
