package org.valise.security.passphrase;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;

/**
 * Opens what {@link SealedOutput} has sealed. Guarantees that every byte it gives is authentic and in its place; that the stream
 * was whole is known when its end is reached, and not before. One thread.
 */
public final class OpenedInput extends InputStream {
    private static final int MOST = PassphraseKey.SEGMENT_BYTES + PassphraseKey.TAG_BYTES;

    private final DataInputStream in;
    private final PassphraseKey key;
    private byte[] segment = new byte[0];
    private int taken;
    private boolean last;
    private boolean first = true;

    /** @throws SecurityRefusal BACKUP_MALFORMED when it is no such stream */
    public OpenedInput(InputStream stream, char[] passphrase, CryptoProviders providers) throws IOException {
        in = new DataInputStream(stream);
        byte[] salt = new byte[PassphraseKey.SALT_BYTES];
        try {
            if (in.readInt() != PassphraseKey.MAGIC) {
                throw malformed("The file is no backup.");
            }
            in.readFully(salt);
        } catch (EOFException truncated) {
            throw malformed("The file is no backup.");
        }
        key = new PassphraseKey(passphrase, salt, providers);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        while (taken == segment.length) {
            if (last) {
                return -1;
            }
            nextSegment();
        }
        int some = Math.min(length, segment.length - taken);
        System.arraycopy(segment, taken, bytes, from, some);
        taken += some;
        return some;
    }

    private void nextSegment() throws IOException {
        try {
            int length = in.readInt();
            last = length < 0;
            int size = Math.abs(length);
            // Attack: a length that fills the memory.
            if (size < PassphraseKey.TAG_BYTES || size > MOST) {
                throw malformed("The backup is damaged.");
            }
            byte[] sealed = new byte[size];
            in.readFully(sealed);
            segment = key.next(Cipher.DECRYPT_MODE, sealed, size, last);
            taken = 0;
            first = false;
        } catch (EOFException truncated) {
            throw malformed("The file ends before the backup does.");
        } catch (GeneralSecurityException notOurs) {
            throw new SecurityRefusal(
                    SecurityCode.BACKUP_NOT_OPENED,
                    first
                            ? "The passphrase is not that of the backup, or its beginning was changed."
                            : "The backup was changed; take another copy of it.",
                    notOurs);
        }
    }

    private static SecurityRefusal malformed(String why) {
        return new SecurityRefusal(SecurityCode.BACKUP_MALFORMED, why + " Take another copy of it.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
