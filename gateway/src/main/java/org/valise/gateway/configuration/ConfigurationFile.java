package org.valise.gateway.configuration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The YAML file as written: every key optional, nothing checked. The names are the file's keys. */
record ConfigurationFile(
        @Nullable String member,
        @Nullable String data,
        @Nullable KeysPart keys,
        @Nullable DirectoryPart directory,
        @Nullable RevocationPart revocation,
        @Nullable BrokerPart broker,
        @Nullable DatabasePart database,
        @Nullable RestPart rest,
        @Nullable List<AgencyPart> agencies,
        @Nullable FoldersPart folders,
        @Nullable List<String> suites,
        @Nullable LimitsPart limits,
        @Nullable TelemetryPart telemetry) {

    record KeysPart(
            @Nullable String folder,
            @Nullable String passwordFile,
            @Nullable Pkcs11Part pkcs11) {}

    record Pkcs11Part(
            @Nullable String library,
            @Nullable Long slot,
            @Nullable String pinFile) {}

    record DirectoryPart(
            @Nullable String file,
            @Nullable String anchor,
            @Nullable String anchorFingerprint) {}

    record RevocationPart(
            @Nullable String unknown, @Nullable Map<String, String> peers) {}

    record BrokerPart(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String url,
            @Nullable String user,
            @Nullable String passwordFile) {}

    record DatabasePart(
            @Nullable String url,
            @Nullable String user,
            @Nullable String passwordFile) {}

    record RestPart(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String tokenFile,
            @Nullable String metricsTokenFile) {}

    record AgencyPart(
            @Nullable String name,
            @Nullable String tokenFile,
            @Nullable List<String> needToKnow,
            @Nullable List<String> purposes) {}

    record FoldersPart(
            @Nullable String in,
            @Nullable String out,
            @Nullable String agency) {}

    record TelemetryPart(@Nullable String endpoint) {}

    record LimitsPart(
            @Nullable Integer document,
            @Nullable Long attachments,
            @Nullable Long diskFree) {}
}
