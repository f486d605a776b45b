package org.waymark.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.organization.LineChange;
import org.waymark.organization.LineChanges;
import org.waymark.organization.LineNotPutBackException;
import org.waymark.organization.LineNotPutBackException.Reason;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.Reporting;
import org.waymark.organization.ReportingCycleException;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.leaver.Leavers;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Subjects;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Emil reports to Tomas, then by mistake to Ines, then to Tomas as before. */
@WaymarkTest
class LinesPutBackTest {

    @Autowired
    private Company company;

    @Autowired
    private LineChanges changes;

    @Autowired
    private People people;

    @Autowired
    private PeopleImport peopleImport;

    @Autowired
    private Leavers leavers;

    @Autowired
    private Handovers handovers;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Promises promises;

    @Autowired
    private TestClock clock;

    private PersonId tomas;
    private PersonId ines;
    private PersonId emil;
    private Meeting meeting;

    @BeforeEach
    void emil_shares_with_tomas() {
        tomas = company.person("Tomas Before");
        ines = company.person("Ines Mistaken");
        emil = company.reportOf(tomas, "Emil Employee");
        meeting = company.meeting(emil);
        company.share(emil, answer(0), "Shared with Tomas");
    }

    @AfterEach
    void reset() {
        clock.reset();
        TestPeople.leave();
    }

    private AnswerId answer(int position) {
        return company.answer(emil, meeting.reflection(), position);
    }

    private List<String> readBy(PersonId manager) {
        return as(manager, () -> sharedAnswers.open(emil)).stream()
                .map(answer -> answer.text().orElseThrow())
                .toList();
    }

    private LineChange ended(PersonId manager) {
        return RunAs.operator(() -> changes.recent(0, 1000)).stream()
                .filter(change -> change.person().id().equals(emil)
                        && change.before().id().equals(manager))
                .findFirst()
                .orElseThrow();
    }

    private void putBack(PersonId manager) {
        long line = ended(manager).line();
        RunAs.operator(() -> {
            changes.putBack(line);
            return true;
        });
    }

    private void refused(LineChange line, Reason reason) {
        assertThatThrownBy(() -> RunAs.operator(() -> {
                    changes.putBack(line.line());
                    return true;
                }))
                .isInstanceOfSatisfying(
                        LineNotPutBackException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private boolean isManagedBy(PersonId manager) {
        return as(emil, () -> people.isManagedBy(emil, manager));
    }

    @Test
    void what_ended_with_the_line_is_as_it_was_and_the_mistaken_manager_reads_nothing_any_more() {
        does(
                tomas,
                () -> series.set(
                        emil,
                        new SeriesPlan(
                                Rhythm.WEEKLY,
                                LocalDate.now(clock).plusDays(3),
                                LocalTime.of(10, 0),
                                30,
                                ZoneId.of("Europe/Berlin"),
                                "")));
        does(emil, () -> {
            agendas.add(meeting.oneOnOne(), "To talk about", true);
            promises.make(meeting.oneOnOne(), emil, LocalDate.now(clock).plusDays(9), "A draft");
        });
        List<ListedOneOnOne> coming = as(emil, () -> series.coming(60));
        company.changeManager(emil, ines);
        assertThat(as(emil, () -> series.coming(60))).isEmpty();
        assertThat(isOpen(ines)).isTrue();

        putBack(tomas);

        assertThat(readBy(tomas)).containsExactly("Shared with Tomas");
        assertThatThrownBy(() -> readBy(ines)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(emil, () -> series.coming(60)))
                .extracting(ListedOneOnOne::id)
                .isEqualTo(coming.stream().map(ListedOneOnOne::id).toList());
        assertThat(as(tomas, promises::open)).hasSize(1);
        assertThat(isOpen(tomas)).as("an invitation to hand over").isFalse();
        does(tomas, () -> agendas.add(meeting.oneOnOne(), "It goes on", true));
    }

    @Test
    void an_import_is_put_back_as_an_edit_is() {
        PersonReference emilNow = as(emil, () -> people.find(emil)).orElseThrow();
        PersonReference inesNow = as(emil, () -> people.find(ines)).orElseThrow();
        byte[] file = "name,email,manager\n%s,%s,%s\n"
                .formatted(emilNow.name(), emilNow.email(), inesNow.email())
                .getBytes(StandardCharsets.UTF_8);
        RunAs.operator(() -> peopleImport.apply(file, PeopleImportOptions.NONE));
        assertThat(isManagedBy(ines)).isTrue();
        LineChange line = ended(tomas);
        assertThat(line.now()).isEqualTo(inesNow);
        assertThat(Duration.between(line.at(), line.until())).isEqualTo(Duration.ofDays(1));
        putBack(tomas);
        assertThat(isManagedBy(tomas)).isTrue();
        assertThat(readBy(tomas)).containsExactly("Shared with Tomas");
    }

    @Test
    void a_manager_who_was_taken_away_without_another_is_put_back() {
        company.changeManager(emil, null);
        assertThat(ended(tomas).now()).isNull();
        putBack(tomas);
        assertThat(readBy(tomas)).containsExactly("Shared with Tomas");
    }

    @Test
    void what_was_shared_with_the_mistaken_manager_is_theirs_to_decide() {
        company.changeManager(emil, ines);
        company.share(emil, answer(1), "Shared with Ines");
        putBack(tomas);
        assertThat(readBy(tomas)).containsExactly("Shared with Tomas");
        assertThat(isOpen(tomas)).isTrue();
        Subject other = Subjects.answer(answer(1));
        assertThat(as(emil, handovers::read).contents())
                .extracting(HandoverPage.Entry::subject)
                .containsExactly(other);
        does(emil, () -> handovers.handOver(other, new NamedReader(tomas), true));
        assertThat(readBy(tomas)).containsExactlyInAnyOrder("Shared with Tomas", "Shared with Ines");
    }

    @Test
    void what_was_decided_in_a_handover_stays_decided() {
        company.share(emil, answer(1), "Kept from Ines");
        company.share(emil, answer(2), "Shared with Tomas, and then with Ines");
        Subject handed = Subjects.answer(answer(0));
        Subject kept = Subjects.answer(answer(1));
        company.changeManager(emil, ines);
        does(emil, () -> {
            handovers.handOver(handed, new NamedReader(ines), true);
            handovers.keep(kept, new NamedReader(ines));
        });
        company.share(emil, answer(2), "Shared anew, with Ines");
        putBack(tomas);
        assertThat(readBy(tomas))
                .as("what was kept from the one is still shared with the other")
                .containsExactly("Kept from Ines");
        assertThat(as(emil, handovers::read).contents())
                .as("what was handed to Ines was shared with her, and ended with her line")
                .extracting(HandoverPage.Entry::subject)
                .contains(handed)
                .doesNotContain(kept);
    }

    @Test
    void within_a_day_and_no_later() {
        company.changeManager(emil, ines);
        LineChange line = ended(tomas);
        clock.advance(Duration.ofHours(23));
        assertThat(RunAs.operator(() -> changes.find(line.line()))).isPresent();
        clock.advance(Duration.ofHours(1));
        assertThat(RunAs.operator(() -> changes.find(line.line()))).isEmpty();
        refused(line, Reason.TOO_LATE);
        assertThat(isManagedBy(ines)).isTrue();
        assertThatThrownBy(() -> readBy(tomas)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_line_that_begun_by_mistake_is_not_put_back_itself() {
        company.changeManager(emil, ines);
        company.share(emil, answer(1), "Shared with Ines");
        LineChange first = ended(tomas);
        putBack(tomas);
        assertThatThrownBy(() -> ended(ines)).isInstanceOf(NoSuchElementException.class);
        refused(first, Reason.TOO_LATE);
        company.changeManager(emil, ines);
        assertThat(readBy(ines)).as("the next line with the same manager").isEmpty();
    }

    @Test
    void the_same_manager_chosen_by_hand_gets_the_line_of_before_when_it_is_put_back() {
        company.changeManager(emil, ines);
        company.changeManager(emil, tomas);
        assertThat(readBy(tomas)).isEmpty();
        putBack(tomas);
        assertThat(isManagedBy(tomas)).isTrue();
        assertThat(readBy(tomas)).containsExactly("Shared with Tomas");
    }

    @Test
    void two_mistakes_in_a_row_are_put_back_one_after_the_other_or_at_once() {
        PersonId olga = company.person("Olga Other");
        company.changeManager(emil, ines);
        company.changeManager(emil, olga);
        putBack(ines);
        assertThat(isManagedBy(ines)).isTrue();
        putBack(tomas);
        assertThat(isManagedBy(tomas)).isTrue();
        company.changeManager(emil, ines);
        company.changeManager(emil, olga);
        putBack(tomas);
        assertThat(readBy(tomas)).containsExactly("Shared with Tomas");
    }

    @Test
    void a_leaver_gets_their_line_back_once_they_are_back_themselves() {
        company.changeManager(emil, ines);
        LineChange line = ended(tomas);
        RunAs.operator(() -> {
            leavers.add(tomas);
            return true;
        });
        refused(line, Reason.LEFT);
        RunAs.operator(() -> {
            leavers.remove(tomas);
            return true;
        });
        putBack(tomas);
        assertThat(readBy(tomas)).containsExactly("Shared with Tomas");
    }

    @Test
    void nobody_reports_in_a_circle_because_a_line_was_put_back() {
        company.changeManager(emil, ines);
        company.changeManager(tomas, emil);
        long line = ended(tomas).line();
        assertThatThrownBy(() -> RunAs.operator(() -> {
                    changes.putBack(line);
                    return true;
                }))
                .isInstanceOf(ReportingCycleException.class);
        assertThat(isManagedBy(ines)).isTrue();
    }

    @Test
    void the_people_team_and_administrators_put_back_and_nobody_to_themselves() {
        company.changeManager(emil, ines);
        long line = ended(tomas).line();
        for (PersonId person : List.of(emil, tomas, ines)) {
            TestPeople.enter(person);
            assertThatThrownBy(() -> changes.recent(0, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> changes.find(line)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> changes.putBack(line)).isInstanceOf(AccessDeniedException.class);
        }
        TestPeople.enter(tomas, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> changes.putBack(line))
                .isInstanceOfSatisfying(
                        LineNotPutBackException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OWN));
        TestPeople.leave();
        assertThat(isManagedBy(ines)).isTrue();
        PersonId priya = company.person("Priya");
        company.grant(priya, Role.ADMINISTRATOR);
        TestPeople.enter(priya, Role.ADMINISTRATOR);
        changes.putBack(line);
        TestPeople.leave();
        assertThat(isManagedBy(tomas)).isTrue();
    }

    private boolean isOpen(PersonId manager) {
        Reporting around = as(emil, () -> people.around(emil, true)).orElseThrow();
        assertThat(around.manager()).extracting(PersonReference::id).isEqualTo(manager);
        return around.toHandOver();
    }
}
