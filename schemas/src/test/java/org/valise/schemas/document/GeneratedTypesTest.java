package org.valise.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.valise.schemas.Examples;
import org.valise.schemas.v1.ObjectFactory;
import org.valise.schemas.v1.TraceRequest;

class GeneratedTypesTest {
    private static final DocumentValidator VALIDATOR = new DocumentValidator(DocumentLimits.DEFAULT);

    static Iterable<String> documents() {
        return Examples.DOCUMENTS;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void writeWhatTheyReadWithTheSameFacts(String name) throws Exception {
        JAXBContext types = JAXBContext.newInstance(ObjectFactory.class);
        Object document = types.createUnmarshaller().unmarshal(new ByteArrayInputStream(Examples.bytes(name)));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        types.createMarshaller().marshal(document, written);

        assertThat(facts(written.toByteArray())).isEqualTo(facts(Examples.bytes(name)));
    }

    @Test
    void speakOfTimeInTermsOfJava() throws Exception {
        TraceRequest request = (TraceRequest) JAXBContext.newInstance(ObjectFactory.class)
                .createUnmarshaller()
                .unmarshal(new ByteArrayInputStream(Examples.bytes("trace-request")));

        assertThat(request.getDocumentInfo().getSentAt()).isEqualTo(Instant.parse("2026-03-02T09:14:05Z"));
        assertThat(request.getFind().getDate()).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    private static DocumentFacts facts(byte[] xml) {
        return ((Verdict.Accepted) VALIDATOR.check(xml)).facts();
    }
}
