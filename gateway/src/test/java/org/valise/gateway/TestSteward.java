package org.valise.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.gateway.setup.StewardFolder;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.Directory;
import org.valise.security.providers.CryptoProviders;

/** The steward of a federation in a test: his key is in the folder {@code steward}. */
public record TestSteward(Path folder) {

    /** The edition after the one beside the nodes, signed; its files replace those beside them. */
    SignedEdition next(Consumer<Directory> change, List<Path> nodes) throws IOException {
        DirectoryXml format = new DirectoryXml();
        Directory directory = format.read(Files.readAllBytes(nodes.get(0).resolve("directory.xml")));
        directory.setVersion(directory.getVersion() + 1);
        change.accept(directory);
        return handOut(signed(format.write(directory)), nodes);
    }

    /** The same by the commands of {@code valise directory}. */
    SignedEdition edit(Consumer<DirectoryDraft> change, List<Path> nodes) throws IOException {
        DirectoryDraft draft = DirectoryDraft.after(
                Files.readAllBytes(nodes.get(0).resolve("directory.xml")),
                Clock.systemUTC().instant());
        change.accept(draft);
        return handOut(signed(draft.bytes()), nodes);
    }

    private static SignedEdition handOut(SignedEdition edition, List<Path> nodes) throws IOException {
        for (Path node : nodes) {
            Files.write(node.resolve("directory.xml"), edition.xml());
            Files.write(node.resolve("directory.xml.p7s"), edition.signatures().get(0));
        }
        return edition;
    }

    /** Any bytes, signed by the steward. */
    public SignedEdition signed(byte[] xml) throws IOException {
        byte[] signature = StewardFolder.open(folder.resolve("steward"), CryptoProviders.choose(), Clock.systemUTC())
                .sign(xml);
        return new SignedEdition(xml, List.of(signature));
    }
}
