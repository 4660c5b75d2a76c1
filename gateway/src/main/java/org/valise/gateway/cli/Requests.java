package org.valise.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.valise.gateway.directory.MemberText;
import org.valise.gateway.joining.CheckedRequest;
import org.valise.gateway.joining.JoiningRequestCheck;
import org.valise.gateway.joining.ListedBefore;
import org.valise.gateway.joining.SignedRequest;
import org.valise.gateway.setup.AnchorFile;
import org.valise.gateway.setup.DirectoryDraft;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/** Joining requests as a steward takes them in: every check first, then what each asks for, on the screen. */
record Requests(List<Path> files, List<String> accepted) {

    /** Lists the members in a draft; the first request that does not pass stops everything. */
    void into(DirectoryDraft draft, PrintWriter out) throws IOException {
        Clock clock = Clock.systemUTC();
        JoiningRequestCheck check = new JoiningRequestCheck(CryptoProviders.choose(), clock);
        for (Path file : files) {
            CheckedRequest request = check.check(SignedRequest.read(file));
            Optional<DirectoryMember> listed =
                    draft.members().find(request.member().getCode());
            listed.ifPresent(entry -> new ListedBefore(entry, draft.before()).check(request, accepted));
            tell(file, request, listed.isPresent(), clock, out);
            draft.members().put(request.member());
        }
    }

    private static void tell(Path file, CheckedRequest request, boolean listed, Clock clock, PrintWriter out) {
        out.println(file + ", made at " + request.made() + ", asks for "
                + (listed ? "this in place of what is listed:" : "this:"));
        new MemberText(request.member(), clock.instant()).lines().forEach(line -> out.println("  " + line));
        request.warnings().forEach(warning -> out.println("  NOTE: " + warning));
        request.certificates().authorities().forEach(authority -> {
            out.println("  Compare with " + request.member().getCode()
                    + " by voice, before you sign, the fingerprint of its authority:");
            out.println("    " + AnchorFile.readable(Certificates.fingerprint(authority)));
        });
    }
}
