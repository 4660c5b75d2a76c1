package org.valise.gateway.cli;

import org.valise.gateway.Version;
import picocli.CommandLine.IVersionProvider;

/** Tells the version to {@code valise --version}. */
final class VersionProvider implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"valise " + Version.text()};
    }
}
