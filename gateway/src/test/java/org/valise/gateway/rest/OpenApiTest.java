package org.valise.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The description that a node gives of its HTTP door is the door's, operation by operation and field by field. */
class OpenApiTest {
    private static final List<Class<?>> RESOURCES = List.of(
            SubmissionResource.class,
            AttachmentResource.class,
            MessageResource.class,
            ListResource.class,
            StatusResource.class,
            LinkResource.class,
            RevocationListResource.class,
            DirectoryResource.class,
            TrustResource.class,
            PouchResource.class,
            BackupResource.class,
            ResendResource.class,
            ExplanationResource.class,
            OnwardResource.class,
            DescriptionResource.class,
            HealthResource.class,
            MetricsResource.class);

    private final JsonNode description = read();

    @Test
    void describesEveryOperationAndNoOther() {
        Set<String> described = new TreeSet<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> !entry.getKey().equals("parameters"))
                        .forEach(entry -> described.add(entry.getKey() + " " + path.getKey())));

        Set<String> offered = new TreeSet<>();
        operations().forEach(method -> offered.add(verb(method) + " " + path(method)));

        assertThat(described).isEqualTo(offered);
    }

    @Test
    void namesOperationsAndTheirQueriesAsTheCodeDoes() {
        operations().forEach(method -> {
            JsonNode operation = description.get("paths").get(path(method)).get(verb(method));
            assertThat(operation.get("operationId").asText()).isEqualTo(method.getName());
            Set<String> queries = new TreeSet<>();
            operation
                    .path("parameters")
                    .forEach(parameter -> queries.add(parameter.get("name").asText()));
            assertThat(queries).as(method.getName()).isEqualTo(queriesOf(method));
        });
    }

    @ParameterizedTest
    @MethodSource("views")
    void describesEveryFieldOfWhatIsAnswered(Class<?> view) {
        JsonNode schema = description.get("components").get("schemas").get(view.getSimpleName());
        Set<String> described = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(described::add);
        Set<String> answered = new TreeSet<>();
        for (RecordComponent component : view.getRecordComponents()) {
            answered.add(component.getName());
        }

        assertThat(described).isEqualTo(answered);
        schema.path("required").forEach(name -> assertThat(answered).contains(name.asText()));
    }

    static Stream<Class<?>> views() {
        return Arrays.stream(Views.class.getDeclaredClasses()).filter(Class::isRecord);
    }

    private static Stream<Method> operations() {
        return RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> Stream.of(method.getAnnotations()).anyMatch(OpenApiTest::isVerb));
    }

    private static boolean isVerb(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(HttpMethod.class);
    }

    private static String verb(Method method) {
        return Stream.of(method.getAnnotations())
                .filter(OpenApiTest::isVerb)
                .map(verb -> verb.annotationType().getSimpleName().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow();
    }

    private static String path(Method method) {
        String base = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return ("/" + base + "/" + (own == null ? "" : own.value()))
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
    }

    private static Set<String> queriesOf(Method method) {
        Set<String> names = new TreeSet<>();
        Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .forEach(parameter ->
                        names.add(parameter.getAnnotation(QueryParam.class).value()));
        return names;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(new DescriptionResource().description());
        } catch (IOException malformed) {
            throw new java.io.UncheckedIOException(malformed);
        }
    }
}
