package org.waymark.base.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.base.maintenance.BaselineCompany.as;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.waymark.base.command.Command;
import org.waymark.base.database.DatabaseCredentials;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.meeting.agenda.AgendaItem;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNoteDetail;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.ReflectionDetail;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.reflection.swap.SwapDetail;
import org.waymark.reflection.swap.Swaps;
import org.waymark.testing.Database;
import org.waymark.testing.Installation;
import org.waymark.testing.ManagersPage;

/** This version starts on what the baseline made: everything written there opens for whom it was meant, and for nobody else. */
class BaselineTest {

    /** The day of the baseline: on later ones, what its leaver wrote is erased, and what it planned is over. */
    private static final Instant MADE_ON = Instant.parse("2026-11-30T10:00:00Z");

    @TempDir
    private static Path temporary;

    private static Installation installation;
    private static BaselineCompany company;
    private static PersonId employee;
    private static OneOnOneId meeting;

    @BeforeAll
    static void itIsRestoredMigratedAndStarted() throws Exception {
        installation = new Installation();
        Baseline.KEPT.restore(installation, temporary);
        company = new BaselineCompany(
                installation.startAt(MADE_ON, Map.of("waymark.master-key", Baseline.KEPT.masterKey())));
        employee = company.person(BaselineCompany.EMPLOYEE);
        meeting = as(
                employee,
                () -> company.the(MeetingSeries.class).over(10).stream()
                        .map(ListedOneOnOne::id)
                        .filter(id -> !company.the(Agendas.class).read(id).isEmpty())
                        .findFirst()
                        .orElseThrow());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void scripts_that_made_it_never_change_and_later_ones_come_after_them() throws Exception {
        assertThat(Baseline.historyOf(installation))
                .startsWith(Baseline.KEPT.kept().toArray(String[]::new));
    }

    @Test
    void its_employee_finds_everything_they_wrote_and_were_told() {
        as(employee, () -> {
            Reflections reflections = company.the(Reflections.class);
            ReflectionDetail reflection =
                    reflections.read(reflections.findFor(meeting.value()).orElseThrow());
            assertThat(reflection.answers())
                    .extracting(AnswerDetail::draft)
                    .containsExactly(
                            BaselineCompany.SHARED, BaselineCompany.DRAFTED, BaselineCompany.ANSWER_TO_OWN_QUESTION);
            assertThat(reflection.answers().getLast().question().text()).isEqualTo(BaselineCompany.OWN_QUESTION);
            assertThat(reflection.proposals())
                    .extracting(proposal -> proposal.question().text())
                    .containsExactly(BaselineCompany.PROPOSED);
            assertThat(reflections.read(reflections.ongoing().getLast().id()).answers())
                    .extracting(AnswerDetail::draft)
                    .containsExactly(BaselineCompany.OF_THE_DAY);
            assertThat(company.the(Swaps.class).of(meeting.value()))
                    .extracting(SwapDetail::opened)
                    .containsExactly(
                            new SwapDetail.Opened(BaselineCompany.SWAP_OF_EMPLOYEE, BaselineCompany.SWAP_OF_MANAGER));
            assertThat(company.the(Observations.class).open())
                    .extracting(SharedObservation::words)
                    .containsExactly(BaselineCompany.OBSERVATION);
            return true;
        });
    }

    @Test
    void its_manager_reads_what_was_shared_and_nothing_else() {
        as(company.person(BaselineCompany.MANAGER), () -> {
            assertThat(company.the(SharedAnswers.class).open(employee))
                    .extracting(SharedAnswer::words)
                    .containsExactlyInAnyOrder(BaselineCompany.SHARED, BaselineCompany.ANSWER_TO_OWN_QUESTION);
            List<SwapDetail> swaps = company.the(Swaps.class).of(meeting.value());
            assertThat(swaps).extracting(swap -> swap.question().text()).containsExactly(BaselineCompany.SWAP_QUESTION);
            assertThat(swaps)
                    .extracting(SwapDetail::opened)
                    .containsExactly(
                            new SwapDetail.Opened(BaselineCompany.SWAP_OF_MANAGER, BaselineCompany.SWAP_OF_EMPLOYEE));
            assertThat(company.managersPage().appeals(employee))
                    .extracting(appeal -> appeal.shared().subject() + ": "
                            + appeal.shared()
                                    .texts()
                                    .getOrDefault("words", Optional.empty())
                                    .orElseThrow())
                    .containsExactly(BaselineCompany.ROLE + ": " + BaselineCompany.APPEAL);
            assertThat(ManagersPage.words(company.managersPage().beyond(employee)))
                    .contains(BaselineCompany.BEYOND);
            assertThat(company.the(PrivateNotes.class).about(employee).words())
                    .isEqualTo(BaselineCompany.NOTE_OF_MANAGER);
            return true;
        });
    }

    @Test
    void both_find_what_they_kept_of_their_meeting() {
        for (String email : List.of(BaselineCompany.EMPLOYEE, BaselineCompany.MANAGER)) {
            as(company.person(email), () -> {
                assertThat(company.the(Agendas.class).read(meeting))
                        .extracting(AgendaItem::words)
                        .containsExactly(BaselineCompany.ITEM);
                assertThat(company.the(SharedNotes.class).read(meeting))
                        .filteredOn(note -> note.author().equals(employee))
                        .extracting(SharedNoteDetail::words)
                        .containsExactly(BaselineCompany.NOTE_FOR_BOTH);
                List<PromiseDetail> promises = company.the(Promises.class).ofMeeting(meeting);
                assertThat(promises).extracting(PromiseDetail::words).containsExactly(BaselineCompany.PROMISE);
                assertThat(promises.getFirst().news())
                        .extracting(PromiseDetail.News::why)
                        .containsExactly(BaselineCompany.NEWS);
                return true;
            });
        }
    }

    @Test
    void a_stranger_who_is_an_administrator_sees_no_word_and_no_key() throws Exception {
        PersonId stranger = company.person(BaselineCompany.STRANGER);
        assertThatThrownBy(() ->
                        as(stranger, () -> company.the(SharedAnswers.class).open(employee)))
                .isInstanceOf(AccessDeniedException.class);
        try (Connection connection = installation.connection();
                Statement statement = connection.createStatement()) {
            Set<String> tables = Database.column(connection, "select distinct table_name from sealed_column");
            statement.execute("set role " + DatabaseCredentials.APPLICATION);
            statement.execute("set waymark.person = '" + stranger + "'");
            for (String table : tables) {
                assertThat(Database.column(connection, "select 1 from " + table))
                        .as(table)
                        .isEmpty();
            }
            assertThat(Database.column(connection, "select person_id from data_key"))
                    .isSubsetOf(stranger.toString());
        }
    }

    @Test
    void people_sign_in_as_before_and_the_trail_holds() throws Exception {
        try (Connection connection = installation.connection()) {
            assertThat(Database.column(connection, "select password_hash from account where enabled"))
                    .hasSize(3)
                    .allMatch(hash -> company.the(PasswordEncoder.class).matches(BaselineCompany.PASSWORD, hash));
            assertThat(Database.column(connection, "select email from person join leaver on person_id = id"))
                    .containsExactly(BaselineCompany.LEAVER);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Command<?> verify = company.all(Command.class).stream()
                .<Command<?>>map(command -> command)
                .filter(command -> command.words().equals(List.of("audit", "verify")))
                .findFirst()
                .orElseThrow();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(RunAs.operator(() -> verify.run(List.of(), out)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(Command.FINE);
    }
}
