package org.waymark.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was tried and what was acknowledged, in a file that outlives the process: a line is with the operating system before the work goes
 * on, so killing the process takes none away.
 */
final class Ledger {

    /** What one of the workers does, one after the other. */
    enum Deed {
        /** Saves a draft that is never shared. */
        DRAFT,
        /** Saves and shares words. */
        SHARE,
        /** Takes what is shared away. */
        WITHDRAW,
        /** Puts a point on the agenda. */
        POINT,
        /** Wraps the meeting up. */
        WRAP_UP,
        /** Opens it again. */
        REOPEN
    }

    /**
     * A line.
     *
     * @param round whose people
     * @param deed what
     * @param number counts the deeds of a worker
     * @param acknowledged whether the call has returned; otherwise it was about to be made
     */
    record Line(int round, Deed deed, int number, boolean acknowledged) {}

    private final Path file;

    Ledger(Path file) {
        this.file = file;
    }

    /** Writes what is about to be done, does it, and writes that it is done; what throws is not acknowledged. */
    void keep(int round, Deed deed, int number, Runnable work) {
        append(round, deed, number, "TRY");
        work.run();
        append(round, deed, number, "ACK");
    }

    private synchronized void append(int round, Deed deed, int number, String state) {
        try {
            Files.writeString(
                    file,
                    "%d %s %d %s%n".formatted(round, deed, number, state),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one round and some deeds, in their order. */
    List<Line> read(int round, Deed... deeds) {
        List<Line> lines = new ArrayList<>();
        try (Stream<String> all = Files.lines(file)) {
            all.map(line -> line.split(" "))
                    .map(words -> new Line(
                            Integer.parseInt(words[0]),
                            Deed.valueOf(words[1]),
                            Integer.parseInt(words[2]),
                            words[3].equals("ACK")))
                    .filter(line -> line.round() == round && List.of(deeds).contains(line.deed()))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
