package org.valise.security.revocation;

import java.util.Map;

/**
 * What this node knows about revoked certificates, and what it does where it knows nothing. A revoked certificate is
 * refused whatever stands here. Thread safe: the choices never change, the known lists do.
 *
 * @param known the newest list of each authority
 * @param byDefault the choice for members that are not named
 * @param byMember the choice for single members, by their code in the directory
 */
public record RevocationPolicy(
        Revocations known, UnknownRevocation byDefault, Map<String, UnknownRevocation> byMember) {

    /** Copies what it is given. */
    public RevocationPolicy {
        byMember = Map.copyOf(byMember);
    }

    /** One choice for every member. */
    public RevocationPolicy(Revocations known, UnknownRevocation byDefault) {
        this(known, byDefault, Map.of());
    }

    /** The choice for one member. */
    public UnknownRevocation unknown(String memberCode) {
        return byMember.getOrDefault(memberCode, byDefault);
    }
}
