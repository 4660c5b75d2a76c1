package org.valise.gateway.cli;

import org.valise.exchange.Digests;
import org.valise.gateway.setup.AnchorFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Nothing goes on with an anchor whose fingerprint no person has compared. */
final class ComparedFingerprint {
    private ComparedFingerprint() {}

    /** Without a fingerprint: says the anchor's and how to compare it, and goes no further. */
    static void require(byte[] anchor, String fingerprint, CommandSpec spec) {
        if (fingerprint.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The fingerprint of this anchor is\n  " + AnchorFile.readable(Digests.sha256(anchor))
                            + "\nCall a steward on a number that you know, and have it read out to you. If every digit is the"
                            + " same, give the command again with --fingerprint and what was read out. Nothing was done.");
        }
    }
}
