package org.valise.gateway.hostile.agency;

final class NamesAFileLikeAPath extends FileNameRefused {
    NamesAFileLikeAPath() {
        super("lists an attachment whose file name leads out of the folder", "VALUE_INVALID");
    }

    @Override
    String name() {
        return "../../keys/token";
    }
}
