package org.valise.gateway.cli;

import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.gateway.setup.AnchorFile;

/** Nothing goes on with an anchor whose fingerprint no person has compared. */
final class ComparedFingerprint {
    private ComparedFingerprint() {}

    /** Without a fingerprint: says the anchor's and how to compare it, and goes no further. */
    static void require(byte[] anchor, String fingerprint) {
        if (fingerprint.isBlank()) {
            throw Refusal.of(
                    Code.ANCHOR_NOT_COMPARED,
                    "Nothing was done. The fingerprint of this anchor is\n  "
                            + AnchorFile.readable(Digests.sha256(anchor)));
        }
    }
}
