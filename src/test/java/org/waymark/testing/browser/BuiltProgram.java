package org.waymark.testing.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.springframework.util.FileSystemUtils;

/** The program as the build has made it. Reading a jar within a jar takes a third of each start, so it is unpacked once. */
final class BuiltProgram {

    private static final Path BUILT = Path.of("target", "waymark.jar");

    /** What Java starts. */
    static final Path UNPACKED = unpack();

    private BuiltProgram() {}

    /** The Java of the tests. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path unpack() {
        Assertions.assertThat(BUILT).as("the built program").exists();
        try {
            Path folder = Files.createTempDirectory(BUILT.toAbsolutePath().getParent(), "portal-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Process unpacking = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            BUILT.toString(),
                            "extract",
                            "--destination",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Assertions.assertThat(unpacking.onExit().join().exitValue()).isZero();
            return folder.resolve(BUILT.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
