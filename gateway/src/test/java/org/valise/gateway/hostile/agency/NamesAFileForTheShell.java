package org.valise.gateway.hostile.agency;

final class NamesAFileForTheShell extends FileNameRefused {
    NamesAFileForTheShell() {
        super("lists an attachment whose file name a shell would run", "VALUE_INVALID");
    }

    @Override
    String name() {
        return "x;reboot.txt";
    }
}
