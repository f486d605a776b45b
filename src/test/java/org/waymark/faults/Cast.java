package org.waymark.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.reflection.question.AnswerId;

/**
 * The people of one round and what they write on.
 *
 * @param manager of the employee
 * @param colleague of the employee, with the same manager
 * @param other a manager of somebody else
 * @param kept an answer that is never shared
 * @param shared an answer that is
 * @param meeting of the employee and the manager
 */
record Cast(
        int round,
        PersonId employee,
        PersonId manager,
        PersonId colleague,
        PersonId other,
        AnswerId kept,
        AnswerId shared,
        long reflection,
        OneOnOneId meeting) {

    void write(Path file) {
        String line = LongStream.of(
                        round,
                        employee.value(),
                        manager.value(),
                        colleague.value(),
                        other.value(),
                        kept.value(),
                        shared.value(),
                        reflection,
                        meeting.value())
                .mapToObj(Long::toString)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Cast> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> Stream.of(line.split(" "))
                            .mapToLong(Long::parseLong)
                            .toArray())
                    .map(ids -> new Cast(
                            (int) ids[0],
                            new PersonId(ids[1]),
                            new PersonId(ids[2]),
                            new PersonId(ids[3]),
                            new PersonId(ids[4]),
                            new AnswerId(ids[5]),
                            new AnswerId(ids[6]),
                            ids[7],
                            new OneOnOneId(ids[8])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
