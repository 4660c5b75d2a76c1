package org.valise.gateway.hostile.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AnnouncesABomb extends Misbehaviour {
    private static final int EDITION = 1;
    private static final int MEMBERS = 28;

    AnnouncesABomb() {
        super("announces an edition that unpacks to nearly two gigabytes", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        // RFC 1952: members one after the other unpack to one text.
        byte[] member = zip(new byte[1 << 26]);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(EDITION);
        for (int i = 0; i < MEMBERS; i++) {
            frame.write(member);
        }
        return scene.refusal(scene.first(), new Frame.Announcement(frame.toByteArray()));
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
