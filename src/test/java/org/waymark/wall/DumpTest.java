package org.waymark.wall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.Company.otherOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/** Whoever holds a copy of the database, of its files or of the log holds nothing that people wrote. */
@WaymarkTest
@ExtendWith(OutputCaptureExtension.class)
class DumpTest {

    /** How every sentence here begins, and nothing else does. */
    private static final String TYPED = "Zwölf Boxkämpfer write ";

    @Autowired
    private ManagersPage managersPage;

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private Appeals appeals;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Promises promises;

    @Autowired
    private SharedNotes sharedNotes;

    @Autowired
    private Swaps swaps;

    @Autowired
    private Observations observations;

    @Autowired
    private PathImport ladders;

    private int typed;

    @Test
    void neither_the_tables_nor_the_files_nor_the_log_hold_a_sentence_that_was_typed(CapturedOutput log)
            throws Exception {
        PersonId manager = company.person("Marguerite-Whose-Name-Is-Found");
        PersonId employee = company.reportOf(manager, "Edwin");
        typeEverywhere(employee, manager);
        typeTooMuch(employee, manager);

        byte[] dump = Database.asSuperuser(DumpTest::dump);
        assertThat(occurrences(dump, "Marguerite-Whose-Name-Is-Found"))
                .as("the dump is one")
                .isNotEmpty();
        assertThat(occurrences(dump, TYPED)).as("tables").isEmpty();
        assertThat(occurrences(log.getAll().getBytes(UTF_8), TYPED)).as("log").isEmpty();
        try (Stream<Path> files = Files.walk(dataFolder())) {
            boolean found = false;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = read(file);
                found |= !occurrences(bytes, "Marguerite-Whose-Name-Is-Found").isEmpty();
                assertThat(occurrences(bytes, TYPED)).as("%s", file).isEmpty();
            }
            assertThat(found).as("the files are the database’s").isTrue();
        }
    }

    /** Every text a person can write, through everything that can happen to it. */
    private void typeEverywhere(PersonId employee, PersonId manager) {
        Meeting meeting = company.meeting(employee);
        AnswerId first = company.answer(employee, meeting.reflection(), 0);
        AnswerId second = company.answer(employee, meeting.reflection(), 1);
        company.write(employee, first, typed("a draft"));
        company.share(employee, first, typed("a shared answer"));
        does(manager, () -> sharedAnswers.open(employee));
        company.write(employee, first, typed("an update that is not shared"));
        does(employee, () -> reflections.share(first, named()));
        company.share(employee, second, typed("a withdrawn answer"));
        does(employee, () -> {
            reflections.withdraw(second);
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, typed("a question of one’s own"));
            reflections.share(
                    reflections.read(meeting.reflection()).answers().getLast().id(), named());
            notes.save(manager, typed("a note about the manager"), 0);
            notes.save(manager, typed("a note that was changed"), 1);
        });
        TinyLadder.has(ladders, "dump", "role");
        does(employee, () -> {
            appeals.saveWords("dump.role", typed("what draws to a role"), 0);
            appeals.share("dump.role", named());
            appeals.saveWords("dump.role", typed("what draws no more, not shared"), 1);
        });
        does(employee, () -> {
            for (BeyondQuestion question : BeyondQuestion.values()) {
                beyond.save(question, typed("what comes beyond the company"), 0).orElseThrow();
            }
            beyond.share(named());
            beyond.save(BeyondQuestion.CHANGE, typed("what comes after that, not shared"), 1)
                    .orElseThrow();
        });
        does(manager, () -> {
            managersPage.appeals(employee);
            managersPage.beyond(employee);
            notes.save(employee, typed("a note about the employee"), 0);
            long oneOnOne = meeting.oneOnOne().value();
            sharedAnswers.proposeOwn(
                    oneOnOne, new NamedReader(employee), Kind.STRENGTHS, typed("a proposal that waits"));
            sharedAnswers.proposeOwn(
                    oneOnOne, new NamedReader(employee), Kind.STRENGTHS, typed("a proposal that is taken up"));
            oneOnOnes.setNext(employee, LocalDate.now(ZoneId.systemDefault()).plusDays(8));
        });
        does(employee, () -> {
            LocalDate due = LocalDate.now(ZoneId.systemDefault());
            AgendaItemId item = agendas.add(meeting.oneOnOne(), typed("what to talk about"), true);
            agendas.save(item, typed("what to talk about, changed"), 1).orElseThrow();
            sharedNotes.save(meeting.oneOnOne(), typed("a note for both"), 0);
            PromiseId promise = promises.make(meeting.oneOnOne(), manager, due, typed("a promise"));
            promises.tell(promise, 0, Outcome.MOVED, due, typed("why it is moved"));
        });
        does(manager, () -> {
            long oneOnOne = meeting.oneOnOne().value();
            swaps.offerOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, typed("a question for both"));
            SwapId swap = swaps.of(oneOnOne).getFirst().id();
            swaps.save(swap, typed("a part that is shared"), 0).orElseThrow();
            swaps.share(swap, otherOf(swap));
            swaps.save(swap, typed("a part that is not"), 1).orElseThrow();
            String question = observations.about(employee).getFirst().question().id();
            observations
                    .save(employee, question, typed("what the manager sees"), 0)
                    .orElseThrow();
            observations.share(new NamedReader(employee), question);
            observations
                    .save(employee, question, typed("what the manager sees, not shared"), 1)
                    .orElseThrow();
        });
        does(employee, () -> {
            ProposalId taken =
                    reflections.read(meeting.reflection()).proposals().getLast().id();
            reflections.take(meeting.reflection(), taken);
        });
    }

    /** What is refused does not end in the log either. */
    private void typeTooMuch(PersonId employee, PersonId manager) {
        Meeting meeting = company.meeting(employee);
        AnswerId answer = company.answer(employee, meeting.reflection(), 0);
        String tooLong = typed("far too long") + "x".repeat(AskedQuestion.LONGEST_ANSWER);
        for (Runnable attempt : List.<Runnable>of(
                () -> company.write(employee, answer, tooLong),
                () -> company.write(manager, answer, typed("into somebody else’s answer")),
                () -> does(employee, () -> notes.save(new PersonId(-1), typed("about nobody"), 0)))) {
            try {
                attempt.run();
                throw new AssertionError("not refused");
            } catch (RuntimeException refused) {
                assertThat(String.valueOf(refused.getMessage())).doesNotContain(TYPED);
            }
        }
    }

    private String typed(String what) {
        return TYPED + what + " " + typed++;
    }

    /** How a sentence occurs in bytes: as text in some encoding, or as the text of its bytes. */
    private static List<String> occurrences(byte[] bytes, String sentence) {
        String haystack = new String(bytes, ISO_8859_1);
        List<String> found = new ArrayList<>();
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, ISO_8859_1)) {
            if (haystack.contains(new String(sentence.getBytes(charset), ISO_8859_1))) {
                found.add(charset + ": " + sentence);
            }
        }
        byte[] utf8 = sentence.getBytes(UTF_8);
        if (haystack.contains(HexFormat.of().formatHex(utf8))) {
            found.add("hex: " + sentence);
        }
        // Without the ends, which depend on what stands before and behind.
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(utf8);
        if (haystack.contains(base64.substring(0, base64.length() - 2))) {
            found.add("base64: " + sentence);
        }
        return found;
    }

    /** Every value of every row of every table of every schema, as it is. */
    private static byte[] dump(Connection connection) throws SQLException {
        ByteArrayOutputStream dump = new ByteArrayOutputStream();
        for (String table : Database.column(connection, """
            select oid::regclass from pg_class
            where relkind in ('r', 'p', 'm', 't', 'S') and relpersistence <> 't'
              and has_table_privilege(oid, 'select')
            """)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select * from " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        boolean binary = "bytea".equals(rows.getMetaData().getColumnTypeName(column));
                        byte[] value = binary ? rows.getBytes(column) : text(rows.getString(column));
                        if (value != null) {
                            dump.writeBytes(value);
                            dump.write('\n');
                        }
                    }
                }
            }
        }
        return dump.toByteArray();
    }

    private static byte[] text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? new byte[0] : value.getBytes(UTF_8);
    }

    private static Path dataFolder() throws SQLException {
        String folder = Database.asSuperuser(connection -> {
            connection.createStatement().execute("checkpoint");
            return Database.column(connection, "show data_directory").iterator().next();
        });
        return Path.of(folder);
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            // The server deletes files of its own while we look.
            return new byte[0];
        }
    }
}
