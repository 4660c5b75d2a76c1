package org.valise.gateway.hostile.peer;

import java.util.Collections;

final class PutsTooManyFramesIntoABundle extends BundleRefused {
    PutsTooManyFramesIntoABundle() {
        super("puts 65 frames into a bundle");
    }

    @Override
    byte[] bundle(byte[] good) {
        return of(Collections.nCopies(65, good));
    }
}
