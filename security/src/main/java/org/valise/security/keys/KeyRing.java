package org.valise.security.keys;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.index.KeyedIndex;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.Opener;
import org.valise.security.sign.Signer;
import org.valise.security.trust.MemberTrust;

/**
 * The present keys of a running node. Guarantees that every answer comes from one whole snapshot, that a change that
 * fails leaves the snapshot as it was, and that work which has taken a {@link Signer} or {@link Opener} finishes with
 * it. Take them anew for each message. Thread safe; changes wait for one another, readers never wait.
 */
public final class KeyRing {
    private static final Set<CertificateUse> ENCRYPTION =
            Set.of(CertificateUse.ENCRYPTION_HYBRID, CertificateUse.ENCRYPTION_CLASSICAL);

    private final Path folder;
    private final char[] password;
    private final CryptoProviders providers;
    private final Clock clock;
    private @Nullable MemberTrust listed;
    private volatile NodeKeys present;
    private FolderStamp read = FolderStamp.NONE;

    private KeyRing(Path folder, char[] password, CryptoProviders providers, Clock clock) {
        this.folder = folder;
        this.password = password.clone();
        this.providers = providers;
        this.clock = clock;
        LoadedKeys loaded = read();
        // Until a directory is at hand: the oldest one, which peers have known longest.
        this.present = chosen(
                loaded,
                loaded.inventory().generations().stream()
                        .filter(generation -> generation.state() == Generation.State.CERTIFIED)
                        .findFirst()
                        .orElseThrow(KeyRing::uncertified));
    }

    /**
     * Reads a node's key folder. Ask {@link #select} before anything is signed.
     *
     * @param clock the time that signatures claim, and by which certificates are usable
     * @throws SecurityRefusal KEYS_UNREADABLE, KEYS_NOT_CERTIFIED
     */
    public static KeyRing open(Path folder, char[] password, CryptoProviders providers, Clock clock) {
        return new KeyRing(folder, password, providers, clock);
    }

    /**
     * Chooses the generation that signs and does TLS, by {@link GenerationChoice}; to be asked whenever an edition of
     * the directory comes into force, and now and then, since certificates begin and end.
     *
     * @param own what that edition lists for this node's member
     * @return the keys that are present now
     * @throws SecurityRefusal KEYS_NOT_LISTED; the present keys stay
     */
    public synchronized NodeKeys select(MemberTrust own) {
        LoadedKeys loaded = present.loaded();
        present = chosen(loaded, choice(loaded, own));
        listed = own;
        return present;
    }

    /**
     * Reads the folder again: takes new generations in, lets go of those laid aside, and chooses anew by the directory
     * that was given last.
     *
     * @return the keys that are present now
     * @throws SecurityRefusal KEYS_UNREADABLE, KEYS_NOT_LISTED; the present keys stay
     */
    public synchronized NodeKeys reload() {
        LoadedKeys loaded = read();
        present = chosen(loaded, listed == null ? same(loaded) : choice(loaded, listed));
        return present;
    }

    /**
     * {@link #reload}, if any file of the folder has changed since it was last read; costs little otherwise.
     *
     * @return the keys that are present now
     * @throws SecurityRefusal KEYS_UNREADABLE, KEYS_NOT_LISTED; the present keys stay
     */
    public synchronized NodeKeys refresh() {
        return FolderStamp.of(folder).equals(read) ? present : reload();
    }

    /** Whether what arrives sealed for this certificate can be opened. */
    public boolean opens(X509Certificate certificate) {
        return present.loaded().certified().stream()
                .map(GenerationKeys::generation)
                .filter(generation -> generation.state() != Generation.State.RETIRED)
                .anyMatch(generation -> ENCRYPTION.stream()
                        .anyMatch(use -> generation.certificate(use).equals(certificate)));
    }

    /** The keys as they are at this moment. */
    public NodeKeys present() {
        return present;
    }

    /** The generation that signs and does TLS now. */
    public Generation generation() {
        return present.generation();
    }

    /** The present certificate for a use. */
    public X509Certificate certificate(CertificateUse use) {
        return present.certificate(use);
    }

    /** The certificate of the member's authority. */
    public X509Certificate caCertificate() {
        return present.caCertificate();
    }

    /** Signs in this node's name with the present generation. */
    public Signer signer() {
        return present.signer();
    }

    /** Opens what arrives, for every generation that is not retired. */
    public Opener opener() {
        return present.opener();
    }

    /** Opens what was received at any time, retired generations included: for reading the archive, not for arrivals. */
    public Opener archiveOpener() {
        return present.archiveOpener();
    }

    /** The recipient that stands for this node's own archive; never changes. */
    public ArchiveSeal archiveSeal() {
        return present.archiveSeal();
    }

    /** The keyed index of this node's database; never changes. */
    public KeyedIndex keyedIndex() {
        return present.keyedIndex();
    }

    /** The PKCS#12 file with the present TLS key and its chain, under the password that opened this ring. */
    public Path tlsKeystore() {
        return present.tlsKeystore();
    }

    private LoadedKeys read() {
        // Taken before: what changes meanwhile is read the next time.
        FolderStamp stamp = FolderStamp.of(folder);
        LoadedKeys loaded = LoadedKeys.read(folder, password, providers, clock);
        read = stamp;
        return loaded;
    }

    private NodeKeys chosen(LoadedKeys loaded, Generation generation) {
        GenerationKeys keys = loaded.certified().stream()
                .filter(found -> found.generation().equals(generation))
                .findFirst()
                .orElseThrow();
        return new NodeKeys(loaded, keys, providers);
    }

    private Generation choice(LoadedKeys loaded, MemberTrust own) {
        return GenerationChoice.choose(loaded.inventory().generations(), own, clock.instant())
                .orElseThrow(() -> new SecurityRefusal(
                        SecurityCode.KEYS_NOT_LISTED,
                        "The directory lists the certificates of no generation of keys in this folder; have the"
                                + " stewards publish them."));
    }

    private Generation same(LoadedKeys loaded) {
        int number = present.generation().number();
        Optional<Generation> same = loaded.inventory().generations().stream()
                .filter(found -> found.number() == number && found.state() == Generation.State.CERTIFIED)
                .findFirst();
        return same.orElseThrow(() -> new SecurityRefusal(
                SecurityCode.KEYS_UNREADABLE,
                "Generation " + number + " of the keys, which signs, is gone from the key folder; put it back."));
    }

    private static SecurityRefusal uncertified() {
        return new SecurityRefusal(
                SecurityCode.KEYS_NOT_CERTIFIED,
                "The keys have no certificates yet; have the requests signed and install the certificates.");
    }

    @Override
    public String toString() {
        return "KeyRing[" + present + "]";
    }
}
