package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.directory.DirectoryXml;

/** Directories, as a steward's file or as a peer's announcement. */
class DirectoryFuzzTest {
    private static final DirectoryXml FORMAT = new DirectoryXml();

    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            assertThat(FORMAT.read(bytes).getFederation()).isNotEmpty();
        } catch (MalformedXml documented) {
            assertThat(documented.finding().code()).isNotEmpty();
        }
    }
}
