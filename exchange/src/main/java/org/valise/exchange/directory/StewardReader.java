package org.valise.exchange.directory;

import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.Certificates;
import org.valise.security.steward.Stewards;

/** Reads who may sign. Stewards who could never sign the next edition are refused with the edition that names them. */
final class StewardReader {

    private StewardReader() {}

    static Stewards read(org.valise.schemas.v1.Stewards listed) {
        try {
            return new Stewards(
                    listed.getRequired(),
                    listed.getSteward().stream()
                            .map(steward -> Certificates.fromDer(steward.getCertificate()))
                            .toList());
        } catch (SecurityRefusal refusal) {
            throw Refusal.of(Code.DIRECTORY_INVALID, refusal.code() + ": " + refusal.getMessage());
        }
    }
}
