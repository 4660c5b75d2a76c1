package org.valise.gateway.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.SelfTestLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which library serves which cryptographic service, and that each gives the known answers. */
@Command(
        name = "selftest",
        description = "Show which provider serves which cryptographic service, and check their answers.",
        mixinStandardHelpOptions = true)
final class SelftestCommand implements Callable<Integer> {
    private static final int SERVICE = 34;
    private static final int PROVIDER = 34;
    private static final int PASSED = 8;
    private static final int DETAIL = 60;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<SelfTestLine> lines = CryptoProviders.choose().selfTest();
        var table = Tables.table(SERVICE, PROVIDER, PASSED, DETAIL);
        table.addRowValues("SERVICE", "PROVIDER", "", "");
        lines.forEach(line ->
                table.addRowValues(line.service(), line.provider(), line.passed() ? "ok" : "FAILED", line.detail()));
        Valise.out(spec).print(table);
        return lines.stream().allMatch(SelfTestLine::passed) ? Exit.DONE : Exit.FAULT;
    }
}
