package org.valise.gateway.hostile.agency;

final class NamesAFileFromTheRoot extends FileNameRefused {
    NamesAFileFromTheRoot() {
        super("lists an attachment whose file name begins at the root", "VALUE_INVALID");
    }

    @Override
    String name() {
        return "/etc/cron.d/x";
    }
}
