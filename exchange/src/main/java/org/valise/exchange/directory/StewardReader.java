package org.valise.exchange.directory;

import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.v1.Stewards;
import org.valise.security.certificates.Certificates;

/** Reads who may sign. */
final class StewardReader {

    private StewardReader() {}

    static StewardSet read(Stewards listed) {
        StewardSet stewards = new StewardSet(
                listed.getRequired(),
                listed.getSteward().stream()
                        .map(steward -> Certificates.fromDer(steward.getCertificate()))
                        .toList());
        // Attack: one steward listed twice would need only itself.
        if (stewards.certificates().stream().distinct().count()
                != stewards.certificates().size()) {
            throw Refusal.of(Code.DIRECTORY_INVALID, "One steward's certificate is listed twice.");
        }
        if (stewards.required() > stewards.certificates().size()) {
            throw Refusal.of(
                    Code.DIRECTORY_INVALID,
                    stewards.required() + " stewards are required, "
                            + stewards.certificates().size() + " are listed.");
        }
        return stewards;
    }
}
