package org.waymark.careerpath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the ladders that tests use. */
public final class LadderFiles {

    private LadderFiles() {}

    public static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(LadderFiles.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
