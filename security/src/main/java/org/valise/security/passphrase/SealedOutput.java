package org.valise.security.passphrase;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.valise.security.providers.CryptoProviders;

/**
 * Seals what is written under a passphrase: AES-256-GCM in segments of 1 MiB, each after its length. What is not closed cannot
 * be opened to its end. One thread.
 */
public final class SealedOutput extends OutputStream {
    private final DataOutputStream out;
    private final PassphraseKey key;
    private final byte[] segment = new byte[PassphraseKey.SEGMENT_BYTES];
    private int filled;
    private boolean closed;

    /** Begins a stream with a fresh salt. */
    public SealedOutput(OutputStream stream, char[] passphrase, CryptoProviders providers) throws IOException {
        out = new DataOutputStream(stream);
        byte[] salt = new byte[PassphraseKey.SALT_BYTES];
        providers.random().nextBytes(salt);
        key = new PassphraseKey(passphrase, salt, providers);
        out.writeInt(PassphraseKey.MAGIC);
        out.write(salt);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == segment.length) {
                flushSegment(false);
            }
            int some = Math.min(length - done, segment.length - filled);
            System.arraycopy(bytes, from + done, segment, filled, some);
            filled += some;
            done += some;
        }
    }

    private void flushSegment(boolean last) throws IOException {
        try {
            byte[] sealed = key.next(Cipher.ENCRYPT_MODE, segment, filled, last);
            out.writeInt(last ? -sealed.length : sealed.length);
            out.write(sealed);
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed; run the self-test", e);
        }
    }

    /** Writes the end and closes the stream below. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            flushSegment(true);
            out.close();
        }
    }
}
