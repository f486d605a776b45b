package org.waymark.organization.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.organization.importing.PeopleImport;

/**
 * The folder in which files of people appear. Files are left where they are. What is no file of its own, such as a link to one somewhere
 * else, is none here.
 */
final class FeedFolder {

    /** As in the dialog; whatever copies a file gives it another name until it is whole, or is told by when it changed. */
    private static final List<String> ENDINGS = List.of(".csv", ".txt", ".tsv");

    private final Path folder;

    FeedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A file as it was found.
     *
     * @param key what the file system tells it by, null if it does not
     */
    record Look(
            Path path,
            long size,
            Instant changedAt,
            @Nullable Object key) {

        String name() {
            return String.valueOf(path.getFileName());
        }

        boolean isTooLarge() {
            return size > PeopleImport.MAXIMUM_BYTES;
        }

        boolean isBeingWritten(Instant now, Duration settled) {
            return changedAt.isAfter(now.minus(settled));
        }
    }

    /** The file that was changed last, empty if there is none. */
    Optional<Look> newest() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FeedFolder::isMeant)) {
            return StreamSupport.stream(files.spliterator(), false)
                    .flatMap(file -> look(file).stream())
                    .max(Comparator.comparing(Look::changedAt).thenComparing(Look::name));
        }
    }

    private static boolean isMeant(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static Optional<Look> look(Path file) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Optional.of(new Look(
                            file, found.size(), found.lastModifiedTime().toInstant(), found.fileKey()))
                    : Optional.empty();
        } catch (IOException e) {
            // Taken away since the folder was listed.
            return Optional.empty();
        }
    }

    /** What a file holds; empty if it is not as it was found, and so is still being written. */
    Optional<byte[]> read(Look found) throws IOException {
        try (InputStream file = Channels.newInputStream(
                Files.newByteChannel(found.path(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
            byte[] bytes = file.readNBytes(PeopleImport.MAXIMUM_BYTES + 1);
            boolean isAsFound = bytes.length == found.size()
                    && look(found.path())
                            .filter(now -> Objects.equals(now, found))
                            .isPresent();
            return isAsFound ? Optional.of(bytes) : Optional.empty();
        }
    }
}
