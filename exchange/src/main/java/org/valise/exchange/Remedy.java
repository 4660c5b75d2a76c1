package org.valise.exchange;

import org.valise.security.SecurityCode;

/** What to do about a refusal by keys, certificates or signatures, in plain English. */
final class Remedy {

    private Remedy() {}

    static String of(SecurityCode code) {
        return switch (code) {
            case SIGNATURE_INVALID, SIGNATURE_MALFORMED, CONTENTS_MALFORMED ->
                "The sender's node has to send again; if it repeats, its operator compares software and keys.";
            case BACKUP_MALFORMED -> "Take another copy of the backup, and compare its size with the original.";
            case BACKUP_NOT_OPENED ->
                "Compare the passphrase; if it is the right one, take another copy of the backup.";
            case SIGNER_UNKNOWN, CERTIFICATE_NOT_LISTED ->
                "The member has to publish this certificate in the directory, or use the one that is listed there.";
            case STEWARD_UNKNOWN ->
                "Compare the stewards' fingerprints with the anchor; have stewards of this federation sign.";
            case STEWARDS_TOO_FEW -> "Collect the signatures of the stewards that are missing.";
            case REVOKED_UNREADABLE ->
                "Restore revoked.txt of the authority's folder from the backup; without it revoked keys would come back.";
            case CERTIFICATE_EXPIRED -> "The member has to renew the certificate and publish it in the directory.";
            case CERTIFICATE_REVOKED ->
                "The member has to use its new certificate, and publish it in the directory; ask it what happened.";
            case REVOCATION_UNKNOWN, CRL_NOT_YET_VALID ->
                "Get the newest revocation list of the member's authority; this node's policy says what is done without.";
            case CRL_MALFORMED,
                    CRL_UNSUPPORTED,
                    CRL_WRONG_ISSUER,
                    CRL_SIGNATURE_INVALID,
                    CRL_ROLLBACK,
                    CRL_NUMBER_REUSED ->
                "The member's authority has to issue a complete revocation list with a higher number.";
            case CERTIFICATE_NOT_YET_VALID ->
                "Compare the clocks of both nodes, or wait for the certificate's first day.";
            case CERTIFICATE_WRONG_USAGE, CERTIFICATE_WRONG_ISSUER, CERTIFICATE_MALFORMED, REQUEST_INVALID ->
                "The member has to issue the certificate again, by its own authority and for this use.";
            case SUITE_NOT_ALLOWED, SUITE_UNKNOWN ->
                "Use a suite that the directory lists for both members, or ask the stewards to list it.";
            case NOT_A_RECIPIENT -> "The sender has to read the current directory and seal to the certificates in it.";
            case SEAL_BROKEN, SEAL_MALFORMED, SEGMENT_BROKEN ->
                "Bytes were changed on the way; the sender has to send again, and both ask the relays between them.";
            case KEYS_MISMATCH ->
                "Take the certificates that were issued for this node's own requests, each under the name of its request.";
            case KEYS_UNREADABLE, KEYS_NOT_CERTIFIED ->
                "The operator of this node checks the folder of keys and its password file that node.yaml names.";
            case KEYS_NOT_LISTED ->
                "The operator of this node hands the stewards its member.xml and member.xml.p7s, so that an edition lists its certificates.";
            case KEYS_PENDING ->
                "Hand member.xml and member.xml.p7s to a steward and let the newest keys begin, or make newer ones with --anyway.";
            case TOKEN_UNAVAILABLE, TOKEN_PIN_WRONG ->
                "The operator of this node checks the token, and library, slot and PIN file in node.yaml.";
            case KEYS_IN_USE -> "Wait until an edition of the directory that does not list these keys is in force.";
        };
    }
}
