package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;

final class HidesAnAnnouncementInABundle extends BundleRefused {
    HidesAnAnnouncementInABundle() {
        super("hides an announcement among the envelopes of a bundle");
    }

    @Override
    byte[] bundle(byte[] good) {
        byte[] announcement = FrameCodec.write(new Frame.Announcement(new byte[] {1, 2, 3}));
        return of(List.of(good, announcement));
    }
}
