package org.valise.exchange.directory;

import org.valise.exchange.Digests;

/**
 * An edition that may come into force: its stewards have signed it, and it is newer than the one in force, or the very same.
 *
 * @param isKnown whether it is the one in force already
 */
public record Candidate(Edition edition, SignedEdition signed, boolean isKnown) {

    /** SHA-256 of the directory's bytes, by which two editions of one version are told apart. */
    public String digest() {
        return Digests.sha256(signed.xml());
    }
}
