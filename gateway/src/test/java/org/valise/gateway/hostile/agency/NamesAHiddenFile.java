package org.valise.gateway.hostile.agency;

final class NamesAHiddenFile extends FileNameRefused {
    NamesAHiddenFile() {
        super("lists an attachment whose file name begins with a dot", "VALUE_INVALID");
    }

    @Override
    String name() {
        return ".bashrc";
    }
}
