package org.valise.security.seal;

import java.security.cert.X509Certificate;
import org.valise.security.SecurityRefusal;

/** For whom an envelope says that it is sealed. Nothing of that is authenticated: it decides what waits, never what is believed. */
public final class Recipients {
    private Recipients() {}

    /** Whether an envelope names the key of a certificate; false for what is no envelope. */
    public static boolean name(byte[] cms, X509Certificate certificate) {
        try {
            return EnvelopeReader.read(cms).names(KeyIdentifier.of(certificate));
        } catch (SecurityRefusal unreadable) {
            return false;
        }
    }
}
