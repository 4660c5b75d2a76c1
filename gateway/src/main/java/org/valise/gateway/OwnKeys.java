package org.valise.gateway;

import java.util.List;
import java.util.Optional;
import org.valise.exchange.directory.Member;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationException;
import org.valise.gateway.configuration.Problem;
import org.valise.security.SecurityRefusal;
import org.valise.security.keys.KeyRing;

/** Whether the keys of a folder are those of the member that a configuration names. */
final class OwnKeys {

    private OwnKeys() {}

    /**
     * Chooses the keys that the directory lists. Under another member's name a node would sign what nobody believes, and call
     * itself over its own link.
     *
     * @throws ConfigurationException when the directory lists none of them
     */
    static void require(Configuration configuration, Trust trust) {
        require(configuration, trust.own(), trust.keys());
    }

    /** The same for what the directory lists for this member. */
    static void require(Configuration configuration, Optional<Member> member, KeyRing keys) {
        if (member.isEmpty()) {
            throw refusal(
                    configuration,
                    "The directory does not list " + configuration.member()
                            + ". Have the stewards list it, or get the current directory.");
        }
        try {
            keys.select(member.get().trust());
        } catch (SecurityRefusal unlisted) {
            ConfigurationException refusal = refusal(
                    configuration,
                    "The directory lists other certificates for " + configuration.member()
                            + " than those of these keys. Give the member these keys belong to, or have the"
                            + " stewards publish them.");
            refusal.initCause(unlisted);
            throw refusal;
        }
    }

    private static ConfigurationException refusal(Configuration configuration, String why) {
        return new ConfigurationException(
                "the keys in " + configuration.keys().folder(), List.of(new Problem("member", why)));
    }
}
