package org.valise.routes.broker;

/** Which part of a link does not work, with what to do about it. Stable names. */
public enum LinkCode {
    LINK_NOT_LISTED("Ask the stewards for a link between the two members in the directory."),
    LINK_MEMBER_SUSPENDED(
            "One of the two members is suspended. Only the stewards end that, with an edition (valise directory resume); ask"
                    + " them. What waits stays."),
    LINK_NAME_UNKNOWN(
            "Compare the host in the directory with what the peer uses; look at this machine's name servers."),
    LINK_TCP_REFUSED(
            "The peer's node does not run, or listens on another port than the directory says. Ask its operator."),
    LINK_TCP_TIMEOUT("A firewall on the way, here or there, lets nothing through, or the machine is off."),
    LINK_TCP_UNREACHABLE("There is no route to that address from here. Look at this machine's network first."),
    LINK_TLS_VERSION("The peer offers only TLS below 1.3. It must be a Valise node or a broker set up by one."),
    LINK_TLS_FAILED("Something else than a Valise broker answers there. Ask the peer's operator what it is."),
    LINK_CERTIFICATE_AUTHORITY(
            "The peer shows a certificate that its authority in the directory has not issued. Ask its operator, by telephone:"
                    + " it may be somebody else."),
    LINK_CERTIFICATE_EXPIRED("The peer needs a new TLS certificate; or the clock of this machine is wrong."),
    LINK_CERTIFICATE_HOST(
            "The peer's certificate is for another host name. Directory or certificate has to be changed."),
    LINK_CERTIFICATE_UNLISTED(
            "The peer uses a certificate that the directory does not list. It lists it first, or uses the listed one."),
    LINK_CERTIFICATE_REVOKED("The peer's authority has revoked this certificate. The peer has to use another one."),
    LINK_REVOCATION_UNKNOWN(
            "There is no valid revocation list of the peer's authority here. Ask the peer to send it out."),
    LINK_OWN_CERTIFICATE_REFUSED(
            "The peer does not accept our TLS certificate: its edition of the directory lists another one or"
                    + " suspends us, or ours is expired or revoked. Compare the editions of both nodes."),
    LINK_PERMISSION_MISSING(
            "The peer's broker lets us in, but not send. If it stands alone, its files have to be written again."),
    LINK_PERMISSION_TOO_WIDE(
            "The peer's broker lets us send where only its own node may. Its operator has to correct it."),
    LINK_BROKER_FAILED(
            "TLS works, but the peer's broker does not answer as one. Ask its operator to look into its log.");

    private final String remedy;

    LinkCode(String remedy) {
        this.remedy = remedy;
    }

    /** What to do, in plain English. */
    public String remedy() {
        return remedy;
    }
}
