package org.valise.gateway.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What is wrong with a file that a person named, and what to do. */
final class FileTrouble {
    private FileTrouble() {}

    static String of(FileSystemException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "there is no such file. Check the path.";
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "exists already, and nothing is written over. Choose another place, or move it away.";
        }
        if (trouble instanceof AccessDeniedException) {
            return "may not be read or written by this user. Check owner and mode.";
        }
        return Objects.requireNonNullElse(trouble.getReason(), "cannot be used") + ". Check what it is.";
    }
}
