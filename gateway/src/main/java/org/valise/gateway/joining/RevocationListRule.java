package org.valise.gateway.joining;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.AuthorityKey;
import org.valise.security.revocation.RevocationList;

/** Revocation lists in an entry are by its authorities; a missing, stale or telling one is said to the steward. */
record RevocationListRule(EntryCertificates certificates, CryptoProviders providers) {

    /** Refuses with REQUEST_REVOCATION_LIST_INVALID; otherwise what a steward should know. */
    List<String> check(List<byte[]> listed, Instant now) {
        List<RevocationList> lists = new ArrayList<>();
        for (byte[] der : listed) {
            try {
                lists.add(RevocationList.read(der, certificates.authorities(), providers));
            } catch (SecurityRefusal bad) {
                throw JoiningRequestCheck.refusal(Code.REQUEST_REVOCATION_LIST_INVALID, bad);
            }
        }
        List<String> warnings = new ArrayList<>();
        for (X509Certificate authority : certificates.authorities()) {
            boolean known = lists.stream()
                    .anyMatch(list -> list.issuer().equals(AuthorityKey.of(authority)) && list.isInItsTime(now));
            if (!known) {
                warnings.add("No revocation list of the authority is in its time: nodes that ask for one refuse this"
                        + " member until its authority issues one (valise ca crl).");
            }
        }
        certificates
                .byUse()
                .forEach((use, all) -> all.stream()
                        .filter(certificate ->
                                lists.stream().anyMatch(list -> list.isRevoked(certificate.getSerialNumber())))
                        .forEach(certificate -> warnings.add("A certificate for " + use + " is on the revocation list: "
                                + certificate.getSerialNumber().toString(16) + ".")));
        return warnings;
    }
}
