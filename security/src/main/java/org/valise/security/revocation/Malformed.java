package org.valise.security.revocation;

import java.io.IOException;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/** What is no revocation list of the accepted shape: CRL_MALFORMED. */
final class Malformed {

    @FunctionalInterface
    interface Parsing<T> {
        T parse() throws IOException;
    }

    private Malformed() {}

    static <T> T unless(Parsing<T> parsing) {
        try {
            return parsing.parse();
        } catch (SecurityRefusal known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle throws a dozen unchecked kinds for malformed structures: all mean the same here.
            throw new SecurityRefusal(SecurityCode.CRL_MALFORMED, text("it does not read as one"), e);
        }
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw because(otherwise);
        }
    }

    static SecurityRefusal because(String what) {
        return new SecurityRefusal(SecurityCode.CRL_MALFORMED, text(what));
    }

    private static String text(String what) {
        return "Not a revocation list that can be used: " + what
                + "; give the DER file as the certificate authority issued it.";
    }
}
