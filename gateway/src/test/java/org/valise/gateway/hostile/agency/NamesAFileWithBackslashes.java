package org.valise.gateway.hostile.agency;

final class NamesAFileWithBackslashes extends FileNameRefused {
    NamesAFileWithBackslashes() {
        super("lists an attachment whose file name is a path on another system", "VALUE_INVALID");
    }

    @Override
    String name() {
        return "C:\\\\Windows\\\\x.exe";
    }
}
