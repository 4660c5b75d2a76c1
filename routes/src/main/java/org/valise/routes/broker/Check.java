package org.valise.routes.broker;

import java.util.Optional;

/**
 * What one stage of a {@link ConnectionTest} has found.
 *
 * @param code which failure; empty when the stage is in order, or was not looked at
 * @param detail what was seen, in plain words; holds no secret
 * @param remedy what to do; empty when there is nothing to do
 */
public record Check(Stage stage, Outcome outcome, Optional<LinkCode> code, String detail, String remedy) {

    /** The chain of a link, in the order in which it is walked. */
    public enum Stage {
        DIRECTORY,
        NAME,
        TCP,
        TLS,
        CERTIFICATE,
        REVOCATION,
        OWN_CERTIFICATE,
        PERMISSION
    }

    /** How a stage came out. */
    public enum Outcome {
        OK,
        FAILED,
        /** It cannot be told, and the link may work all the same. */
        UNKNOWN,
        /** An earlier stage failed. */
        SKIPPED
    }

    static Check ok(Stage stage, String detail) {
        return new Check(stage, Outcome.OK, Optional.empty(), detail, "");
    }

    static Check failed(Stage stage, LinkCode code, String detail) {
        return new Check(stage, Outcome.FAILED, Optional.of(code), detail, code.remedy());
    }

    static Check unknown(Stage stage, LinkCode code, String detail) {
        return new Check(stage, Outcome.UNKNOWN, Optional.of(code), detail, code.remedy());
    }

    static Check skipped(Stage stage) {
        return new Check(stage, Outcome.SKIPPED, Optional.empty(), "", "");
    }
}
