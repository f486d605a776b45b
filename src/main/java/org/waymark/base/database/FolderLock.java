package org.waymark.base.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.waymark.base.start.StartException;

/** Whose the data folder is at the moment: the lock is gone with its process, however that ends. */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "database.lock";

    /** Null where somebody else has it. */
    private final @Nullable FileChannel held;

    private final Path file;

    private FolderLock(@Nullable FileChannel held, Path file) {
        this.held = held;
        this.file = file;
    }

    /** Takes the folder, which is made if it is missing, unless somebody else has it. */
    static FolderLock take(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                return new FolderLock(null, file);
            }
            byte[] process = String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(process));
            return new FolderLock(channel, file);
        } catch (FileAlreadyExistsException e) {
            throw new StartException(e, "data-no-folder", folder);
        } catch (IOException e) {
            throw new StartException(e, isBelowAFile(folder) ? "data-no-folder" : "data-not-writable", folder);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Somebody in this very process.
            return false;
        }
    }

    private static boolean isBelowAFile(Path folder) {
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Files.exists(place)) {
                return !Files.isDirectory(place);
            }
        }
        return false;
    }

    boolean isOurs() {
        return held != null;
    }

    /** The number of the process that has it, as far as it has said so. */
    String owner() {
        try {
            String process = Files.readString(file).strip();
            return process.isEmpty() ? "?" : process;
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            if (held != null) {
                held.close();
            }
        } catch (IOException e) {
            // It is gone with this process in any case.
        }
    }
}
