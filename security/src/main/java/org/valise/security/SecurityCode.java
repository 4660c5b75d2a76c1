package org.valise.security;

/**
 * Stable names of what the security module refuses. A name never changes its meaning and is never reused: it travels in
 * signed evidence and is looked up in manuals.
 */
public enum SecurityCode {
    /** The bytes are no backup, or not all of one. */
    BACKUP_MALFORMED,
    /** The passphrase is not that of the backup, or the backup was changed. */
    BACKUP_NOT_OPENED,
    /** The signature does not match what it claims to sign, or was not made by the key of its certificate. */
    SIGNATURE_INVALID,
    /** The signature is not a CAdES baseline B signature of the shape that Valise accepts. */
    SIGNATURE_MALFORMED,
    /** The signing certificate is not listed for this member. */
    SIGNER_UNKNOWN,
    /** The signature is by nobody who is a steward of the federation. */
    STEWARD_UNKNOWN,
    /** Fewer stewards have signed, or could sign, than are required. */
    STEWARDS_TOO_FEW,
    /** The authority's own list of what it has taken back is missing or damaged. */
    REVOKED_UNREADABLE,
    /** The certificate is past its last day. */
    CERTIFICATE_EXPIRED,
    /** The certificate is not valid yet. */
    CERTIFICATE_NOT_YET_VALID,
    /** The certificate was issued for something else. */
    CERTIFICATE_WRONG_USAGE,
    /** The certificate was not issued by this member's certificate authority. */
    CERTIFICATE_WRONG_ISSUER,
    /** The certificate is not listed for this member and use. */
    CERTIFICATE_NOT_LISTED,
    /** The bytes are no X.509 certificate. */
    CERTIFICATE_MALFORMED,
    /** The certificate was taken back by its authority. */
    CERTIFICATE_REVOKED,
    /** Nobody can say whether the certificate was taken back: there is no revocation list in its time. */
    REVOCATION_UNKNOWN,
    /** The bytes are no revocation list of the shape that Valise accepts. */
    CRL_MALFORMED,
    /** The revocation list is incomplete, or needs something that Valise does not know. */
    CRL_UNSUPPORTED,
    /** The revocation list is by nobody who may issue it for this member. */
    CRL_WRONG_ISSUER,
    /** The revocation list was changed, or signed by another key. */
    CRL_SIGNATURE_INVALID,
    /** A newer revocation list of this authority is in force. */
    CRL_ROLLBACK,
    /** Two different revocation lists of one authority have the same number. */
    CRL_NUMBER_REUSED,
    /** The revocation list was issued later than now. */
    CRL_NOT_YET_VALID,
    /** A certification request is malformed, wrongly signed, or asks for what it may not have. */
    REQUEST_INVALID,
    /** The suite or algorithm is known but not allowed here. */
    SUITE_NOT_ALLOWED,
    /** No suite of this name is known. */
    SUITE_UNKNOWN,
    /** The envelope holds nothing for this node. */
    NOT_A_RECIPIENT,
    /** The envelope was changed after it was sealed, or sealed for another key. */
    SEAL_BROKEN,
    /** The bytes are not an envelope of the shape that Valise accepts. */
    SEAL_MALFORMED,
    /** A segment of an attachment was changed, cut off, repeated or moved. */
    SEGMENT_BROKEN,
    /** The contents of an envelope are not of the shape that Valise accepts. */
    CONTENTS_MALFORMED,
    /** A key file is missing, damaged, or its password is wrong. */
    KEYS_UNREADABLE,
    /** A certificate does not belong to the key it is installed for. */
    KEYS_MISMATCH,
    /** Keys exist, but their certificates have not been installed yet. */
    KEYS_NOT_CERTIFIED,
    /** The directory in force lists no generation of this node's keys. */
    KEYS_NOT_LISTED,
    /** Newer keys are certified, and the directory does not list them yet or their time has not begun. */
    KEYS_PENDING,
    /** The PKCS#11 token that holds keys cannot be reached. */
    TOKEN_UNAVAILABLE,
    /** The PKCS#11 token refuses the PIN. */
    TOKEN_PIN_WRONG,
    /** A generation of keys cannot be laid aside while the directory lists it. */
    KEYS_IN_USE
}
