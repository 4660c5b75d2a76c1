package org.valise.gateway.hostile.agency;

final class NamesAFileVeryLong extends FileNameRefused {
    NamesAFileVeryLong() {
        super("lists an attachment whose file name no file system can hold", "VALUE_INVALID");
    }

    @Override
    String name() {
        return "x".repeat(500);
    }
}
