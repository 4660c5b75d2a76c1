package org.valise.gateway.hostile.peer;

import java.util.List;

final class PutsABundleIntoABundle extends BundleRefused {
    PutsABundleIntoABundle() {
        super("puts a bundle into a bundle");
    }

    @Override
    byte[] bundle(byte[] good) {
        return of(List.of(good, of(List.of(good, good))));
    }
}
