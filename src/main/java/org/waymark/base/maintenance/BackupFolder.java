package org.waymark.base.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where backups are kept: a dated file for each with everything but keys, and one file with the keys of the latest. Whatever is
 * erased in the portal loses its key there, and with the next backup here.
 */
record BackupFolder(Path folder) {

    private static final String START = "waymark-";
    private static final String END = ".zip";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH-mm-ss-SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    Path keys() {
        return folder.resolve("keys.zip");
    }

    Path newFile(Instant now) {
        return folder.resolve(START + TIME.format(now) + END);
    }

    void make() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** The latest; empty if there is none. */
    Optional<Path> latest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(START)
                            && file.getFileName().toString().endsWith(END))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }
}
