package org.valise.gateway.doctor;

import java.util.List;
import org.valise.gateway.health.Diagnosis;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.SelfTestLine;

/** Whether every cryptographic service gives the known answers; see {@code valise selftest}. */
final class CryptographyLook {
    private static final String PART = "cryptography";

    private CryptographyLook() {}

    static Diagnosis look() {
        List<SelfTestLine> lines = CryptoProviders.choose().selfTest();
        List<String> wrong = lines.stream()
                .filter(line -> !line.passed())
                .map(SelfTestLine::service)
                .toList();
        if (!wrong.isEmpty()) {
            return Diagnosis.fail(
                    PART,
                    "FAULT",
                    "Wrong answers of " + String.join(", ", wrong) + ".",
                    "Do not use this installation: install Java and Valise anew, and see 'valise selftest'.");
        }
        boolean slow = lines.stream()
                .anyMatch(line ->
                        line.service().contains("ECDSA") && line.provider().contains("Bouncy"));
        return slow
                ? Diagnosis.warn(
                        PART,
                        "The fast provider is not in use: signing takes about five times as long.",
                        "Let /tmp allow exec for the node's user: the provider unpacks its library there.")
                : Diagnosis.ok(PART, "All known answers came out.");
    }
}
