package org.valise.gateway.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** What the house promises about itself: one direction, no cycles, one home for each technology. */
@AnalyzeClasses(packages = "org.valise", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modulesDependInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.valise..")
            .layer("schemas")
            .definedBy("org.valise.schemas..")
            .layer("security")
            .definedBy("org.valise.security..")
            .layer("exchange")
            .definedBy("org.valise.exchange..")
            .layer("routes")
            .definedBy("org.valise.routes..")
            .layer("gateway")
            .definedBy("org.valise.gateway..")
            .whereLayer("gateway")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("routes")
            .mayOnlyBeAccessedByLayers("gateway")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("routes", "gateway")
            .whereLayer("security")
            .mayOnlyBeAccessedByLayers("exchange", "routes", "gateway")
            .whereLayer("schemas")
            .mayOnlyBeAccessedByLayers("exchange", "routes", "gateway");

    @ArchTest
    static final ArchRule schemasHaveNoCycles =
            slices().matching("org.valise.schemas.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule securityHasNoCycles =
            slices().matching("org.valise.security.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule exchangeHasNoCycles =
            slices().matching("org.valise.exchange.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule routesHaveNoCycles = noClasses()
            .that()
            .resideInAPackage("org.valise.routes.broker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.valise.routes");

    @ArchTest
    static final ArchRule gatewayHasNoCycles =
            slices().matching("org.valise.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule bouncyCastleLivesInSecurity = noClasses()
            .that(resideOutsideOfPackages("org.valise.security.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.bouncycastle.."));

    @ArchTest
    static final ArchRule theExchangeKnowsNoTechnology = noClasses()
            .that(resideInAPackage("org.valise.exchange.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.camel..",
                    "org.apache.activemq..",
                    "org.apache.cxf..",
                    "java.sql..",
                    "javax.sql..",
                    "java.net..",
                    "jakarta.ws..",
                    "jakarta.jms..",
                    "com.fasterxml.."));

    @ArchTest
    static final ArchRule camelStaysBehindTheRoutes = noClasses()
            .that(resideOutsideOfPackages("org.valise.routes"))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.camel.model..", "org.apache.camel.impl.."));

    @ArchTest
    static final ArchRule theBrokerIsKnownInOnePackage = noClasses()
            .that(resideOutsideOfPackages("org.valise.routes.broker.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.activemq.."));

    @ArchTest
    static final ArchRule sqlLivesInStorage = noClasses()
            .that(resideOutsideOfPackages("org.valise.gateway.storage.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql.."));

    @ArchTest
    static final ArchRule loggingIsSlf4j =
            noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging.."));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule timeIsGivenNotTaken = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule clocksStartAtTheCommandLine = noClasses()
            .that(resideOutsideOfPackages("org.valise.gateway.cli.."))
            .should()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.time.Clock.class, "systemDefaultZone");
}
