package org.valise.gateway.hostile.agency;

final class NamesAFileBackwards extends FileNameRefused {
    NamesAFileBackwards() {
        super("lists an attachment whose file name shows a harmless ending", "VALUE_INVALID");
    }

    @Override
    String name() {
        return "photo\u202Egpj.exe";
    }
}
