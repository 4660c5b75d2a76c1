package org.valise.gateway.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.valise.gateway.configuration.NewNode;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.providers.CryptoProviders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A certificate authority for a member that has none. */
@Command(
        name = "ca",
        description = "Make a certificate authority for a member that has none; issue and revoke certificates with it.",
        mixinStandardHelpOptions = true,
        subcommands = {CaRevokeCommand.class, CaCrlCommand.class, CaPublishCommand.class})
final class CaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    // Not required by the parser: it would ask 'ca issue' for it too.
    @Parameters(paramLabel = "MEMBER", arity = "0..1", description = "The member's code.")
    private String member = "";

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            defaultValue = "ca",
            description = "The new folder; ca when not given.")
    private Path folder = Path.of("ca");

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", description = "The organisation's name.")
    private String name = "";

    @Option(
            names = "--crl-url",
            paramLabel = "URL",
            description =
                    "Where its revocation lists will be found, for programs of others; every certificate names it.")
    private @Nullable URI lists;

    @Override
    public Integer call() throws Exception {
        if (member.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the MEMBER that the authority is for.");
        }
        NewNode.checkMember("valise ca", member);
        if (lists != null && !List.of("http", "https", "ldap").contains(String.valueOf(lists.getScheme()))) {
            throw new ParameterException(spec.commandLine(), "--crl-url begins with http:, https: or ldap:.");
        }
        MemberAuthority authority = AuthorityFolder.create(
                folder,
                member,
                name.isEmpty() ? member : name,
                CryptoProviders.choose(),
                Clock.systemUTC().instant());
        if (lists != null) {
            AuthorityFolder.nameLists(folder, lists);
        }
        var out = Valise.out(spec);
        out.println("Authority of " + member + " in " + folder + "; keep ca.p12 and password offline.");
        out.println("  SHA-256 " + Certificates.fingerprint(authority.certificate()));
        return Exit.DONE;
    }

    @Command(
            name = "issue",
            description = "Issue a certificate for a request of 'valise init'.",
            mixinStandardHelpOptions = true)
    int issue(
            @Parameters(paramLabel = "REQUEST", description = "A .csr file of the node's keys folder.") Path request,
            @Option(names = "--ca", paramLabel = "FOLDER", defaultValue = "ca", description = "The authority's folder.")
                    Path ca,
            @Option(names = "--use", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
                    CertificateUse use,
            @Option(names = "--days", defaultValue = "730", description = "For how long; 730 days when not given.")
                    int days,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "The certificate, PEM.")
                    Path certificate)
            throws Exception {
        var issued = AuthorityFolder.open(ca, CryptoProviders.choose())
                .issue(
                        Files.readAllBytes(request),
                        use,
                        Duration.ofDays(days),
                        Clock.systemUTC().instant());
        Files.writeString(certificate, Certificates.toPem(issued));
        Valise.out(spec).println("Issued " + certificate);
        return Exit.DONE;
    }
}
