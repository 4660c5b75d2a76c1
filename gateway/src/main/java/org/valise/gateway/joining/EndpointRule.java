package org.valise.gateway.joining;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.v1.DirectoryMember;

/** There is an endpoint, and its host stands in every TLS certificate of the entry, as a name or an address (RFC 9525); no wildcards. */
final class EndpointRule {
    private static final int NAME = 2;
    private static final int ADDRESS = 7;
    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])");

    private EndpointRule() {}

    /** Refuses with REQUEST_ENDPOINT_UNPROVEN. */
    static void check(DirectoryMember member, List<X509Certificate> certificates) {
        if (member.getEndpoint() == null) {
            throw Refusal.of(
                    Code.REQUEST_ENDPOINT_UNPROVEN,
                    "The request does not say where peers are to reach " + member.getCode()
                            + "; links push both ways, so every node needs an Endpoint.");
        }
        String host = member.getEndpoint().getHost();
        for (X509Certificate certificate : certificates) {
            // Attack: an endpoint at somebody else's machine, which would then be called in this member's name.
            if (!names(certificate, host)) {
                throw Refusal.of(
                        Code.REQUEST_ENDPOINT_UNPROVEN,
                        "Peers are to reach " + member.getCode() + " at " + host
                                + ", but its TLS certificate is not for that host.");
            }
        }
    }

    private static boolean names(X509Certificate certificate, String host) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null && names.stream().anyMatch(name -> isSame(name, host));
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }

    private static boolean isSame(List<?> name, String host) {
        String value = String.valueOf(name.get(1));
        if (Objects.equals(name.get(0), NAME)) {
            return value.equalsIgnoreCase(host);
        }
        return Objects.equals(name.get(0), ADDRESS)
                && isAddress(host)
                && address(value).equals(address(host));
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /** One address has many spellings. Only addresses come here: nothing is looked up. */
    private static String address(String text) {
        try {
            return InetAddress.getByName(text).getHostAddress();
        } catch (UnknownHostException noAddress) {
            return text;
        }
    }
}
