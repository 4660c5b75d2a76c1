package org.valise.security.keys;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.index.KeyedIndex;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.Opener;
import org.valise.security.seal.RecipientKey;
import org.valise.security.sign.Signer;

/**
 * The keys of one node as they are at one moment, as what they can do: one generation signs and does TLS, all that are
 * not retired open what arrives. Guarantees that no private key can be read from it or from its text form. Immutable and
 * thread safe; {@link KeyRing} holds the present one.
 */
public final class NodeKeys {
    private final LoadedKeys loaded;
    private final GenerationKeys chosen;
    private final Opener opener;
    private final Opener archiveOpener;

    NodeKeys(LoadedKeys loaded, GenerationKeys chosen, CryptoProviders providers) {
        this.loaded = loaded;
        this.chosen = chosen;
        this.opener = opener(false, providers);
        this.archiveOpener = opener(true, providers);
    }

    /** The generation in use first: most envelopes are for it. */
    private Opener opener(boolean retired, CryptoProviders providers) {
        List<RecipientKey> keys = new ArrayList<>(chosen.recipients());
        loaded.certified().stream()
                .filter(other -> !other.equals(chosen))
                .filter(other -> retired || other.generation().state() != Generation.State.RETIRED)
                .forEach(other -> keys.addAll(other.recipients()));
        return new Opener(keys, providers);
    }

    /**
     * Loads a node's keys where no directory is at hand; the oldest generation signs, as it has been published longest.
     *
     * @param clock the time that signatures claim
     * @throws SecurityRefusal KEYS_UNREADABLE, KEYS_NOT_CERTIFIED
     */
    public static NodeKeys load(Path folder, char[] password, CryptoProviders providers, Clock clock) {
        return KeyRing.open(folder, password, providers, clock).present();
    }

    LoadedKeys loaded() {
        return loaded;
    }

    /** The generation that signs and does TLS. */
    public Generation generation() {
        return chosen.generation();
    }

    /** All generations that were found, retired ones and those that wait for certificates included, by number. */
    public List<Generation> generations() {
        return loaded.inventory().generations();
    }

    /** Folders of the key folder that somebody began to fill and did not finish; nothing of them is used. */
    public List<String> unfinished() {
        return loaded.inventory().unfinished();
    }

    /** The certificate for a use, of the generation that signs. */
    public X509Certificate certificate(CertificateUse use) {
        return chosen.generation().certificate(use);
    }

    /** The certificate of the member's authority. */
    public X509Certificate caCertificate() {
        return chosen.authority();
    }

    /** Signs in this node's name. */
    public Signer signer() {
        return chosen.signer();
    }

    /** Opens what arrives, by both suites, for every generation that is not retired. */
    public Opener opener() {
        return opener;
    }

    /** Opens what was received at any time, retired generations included: for reading the archive, not for arrivals. */
    public Opener archiveOpener() {
        return archiveOpener;
    }

    /** The recipient that stands for this node's own archive. */
    public ArchiveSeal archiveSeal() {
        return loaded.archiveSeal();
    }

    /** The keyed index of this node's database. */
    public KeyedIndex keyedIndex() {
        return loaded.keyedIndex();
    }

    /** The PKCS#12 file with TLS key and chain, under the password that loaded this folder. */
    public Path tlsKeystore() {
        return chosen.tlsKeystore();
    }

    @Override
    public String toString() {
        return "NodeKeys[" + Certificates.fingerprint(certificate(CertificateUse.SIGNATURE)) + "]";
    }
}
