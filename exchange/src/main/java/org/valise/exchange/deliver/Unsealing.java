package org.valise.exchange.deliver;

import java.util.EnumSet;
import java.util.function.Supplier;
import org.valise.security.Suite;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.Contents;
import org.valise.security.seal.Opener;

/** Opens what the archive holds, for this node itself. Whether somebody may read it is not asked here. Thread safe. */
public final class Unsealing {
    private final Supplier<Opener> opener;
    private final ArchiveSeal archive;

    public Unsealing(Supplier<Opener> opener, ArchiveSeal archive) {
        this.opener = opener;
        this.archive = archive;
    }

    /** The signed contents: signature, document and attachment entries. */
    Contents contents(Held held) {
        return Contents.decode(
                held.inbound()
                        ? opener.get()
                                .open(held.sealed(), EnumSet.allOf(Suite.class))
                                .contents()
                        : archive.open(held.sealed()));
    }
}
