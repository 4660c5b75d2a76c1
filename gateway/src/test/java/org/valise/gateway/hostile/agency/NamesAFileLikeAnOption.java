package org.valise.gateway.hostile.agency;

final class NamesAFileLikeAnOption extends FileNameRefused {
    NamesAFileLikeAnOption() {
        super("lists an attachment whose file name a program would take for an option", "VALUE_INVALID");
    }

    @Override
    String name() {
        return "-rf";
    }
}
