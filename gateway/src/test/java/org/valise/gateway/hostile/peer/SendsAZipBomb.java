package org.valise.gateway.hostile.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

final class SendsAZipBomb extends Misbehaviour {
    SendsAZipBomb() {
        super("sends an archive that unpacks to a hundred times its size, and again inside", CARRIED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        byte[] bomb = zip(zip(new byte[50_000_000]));
        Letter letter = PartsSpoilt.listing(scene, bomb);
        HostilePeer.Sealed attachment = peer.attachment(letter.id(), "map", bomb);
        byte[] header = RoutingHeaderXml.write(peer.header(letter));
        peer.send(
                Scene.HONEST,
                new Frame.Part(header, "map", 0, attachment.segments().get(0)));
        scene.delivered(peer, peer.honest(letter, Scene.HONEST, List.of(attachment.entry())), letter.id());
        byte[] read = scene.federation().attachment(Scene.HONEST, letter, "map");
        assertThat(folderBytes(scene.federation().of(Scene.HONEST).resolve("data/parts")))
                .isLessThan(30_000_000);
        return Arrays.equals(read, bomb) ? CARRIED : "(changed)";
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("inside"));
            zip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static long folderBytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
