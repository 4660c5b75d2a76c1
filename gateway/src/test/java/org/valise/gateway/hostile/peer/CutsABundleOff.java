package org.valise.gateway.hostile.peer;

import java.util.Arrays;
import java.util.List;

final class CutsABundleOff extends BundleRefused {
    CutsABundleOff() {
        super("cuts a bundle off in the middle of its second frame");
    }

    @Override
    byte[] bundle(byte[] good) {
        byte[] whole = of(List.of(good, good));
        return Arrays.copyOf(whole, whole.length - 100);
    }
}
