package org.valise.gateway.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.JoiningRequest;
import org.valise.security.sign.Signer;

/**
 * A joining request's exact bytes and the detached signature beside it; two files, {@code NAME} and {@code NAME.p7s}. Nothing
 * is checked yet.
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignedRequest(byte[] xml, byte[] signature) {

    /** Signs a request with the node's signature key. */
    public static SignedRequest of(JoiningRequest request, Signer signer) {
        byte[] xml = new DirectoryXml().write(request);
        return new SignedRequest(xml, signer.sign(xml));
    }

    /**
     * Reads both files.
     *
     * @throws Refusal {@link Code#REQUEST_SIGNATURE_INVALID} if there is no signature
     */
    public static SignedRequest read(Path file) throws IOException {
        byte[] xml = Files.readAllBytes(file);
        Path signature = beside(file);
        if (!Files.exists(signature)) {
            throw Refusal.of(
                    Code.REQUEST_SIGNATURE_INVALID, "There is no signature " + signature + " beside the request.");
        }
        return new SignedRequest(xml, Files.readAllBytes(signature));
    }

    /** Writes both files; earlier ones are replaced. */
    public void write(Path file) throws IOException {
        Files.write(file, xml);
        Files.write(beside(file), signature);
    }

    /** Where the signature of a request lies. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".p7s");
    }
}
