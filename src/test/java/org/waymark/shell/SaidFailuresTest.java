package org.waymark.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.Failure;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.QuestionList;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Whatever fails where somebody has pressed a button is told there, and the log has no word of anybody's. */
@WaymarkTest
@ExtendWith(OutputCaptureExtension.class)
class SaidFailuresTest extends SpringBrowserlessTest {

    private static final Pattern SHARE = Pattern.compile("\"name\":\"(SHARE@[0-9]+)\"");

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private PersonId ines;
    private PersonId emil;
    private Meeting meeting;
    private AnswerId answer;

    @BeforeEach
    void people() {
        PersonId tomas = company.person("Tomas Before");
        ines = company.person("Ines Now");
        emil = company.reportOf(tomas, "Emil Employee");
        meeting = company.meeting(emil);
        answer = company.write(emil, company.answer(emil, meeting.reflection(), 0), "Written");
        TestPeople.enter(emil);
    }

    @AfterAll
    static void nobody() {
        TestPeople.leave();
    }

    @Test
    void a_share_on_a_page_older_than_the_line_is_refused_by_name_and_the_page_shows_the_line_of_today() {
        UI.getCurrent().navigate("reflections/" + meeting.reflection());
        QuestionList questions = find(QuestionList.class).single();
        String pressed = pressed(questions.getElement().getProperty("questions"));
        company.changeManager(emil, ines);

        failing(questions, () -> questions.act(answer.toString(), pressed));

        assertThat(said()).containsExactly("Your manager is Ines Now now; nothing was shared.");
        assertThat(questions.getElement().getProperty("questions"))
                .contains("Only you, until you share it with Ines Now", "Written")
                .doesNotContain("Tomas");
        assertThat(as(ines, () -> sharedAnswers.open(emil))).isEmpty();
    }

    @Test
    void so_it_is_at_privacy_for_an_update() {
        does(emil, () -> reflections.share(answer, Company.named()));
        company.write(emil, answer, "Changed since");
        UI.getCurrent().navigate("privacy");
        ActionList answers = find(ActionList.class).all().getFirst();
        String pressed = pressed(answers.getElement().getProperty("items"));
        company.changeManager(emil, ines);

        failing(answers, () -> answers.act("answers-" + AnswerRows.subject(answer), pressed));

        assertThat(said()).containsExactly("Your manager is Ines Now now; nothing was shared.");
        assertThat(as(ines, () -> sharedAnswers.open(emil))).isEmpty();
    }

    @Test
    void a_stale_tab_is_told_that_something_has_changed() {
        UI.getCurrent().navigate("reflections/" + meeting.reflection());
        QuestionList questions = find(QuestionList.class).single();
        // Another tab has written meanwhile: a question that has words is not swapped.
        failing(questions, () -> questions.act(answer.toString(), "SWAP"));
        assertThat(said())
                .containsExactly(
                        "That was not done: something has changed meanwhile, and it is not possible any more.");
    }

    @Test
    void a_dialog_says_it_itself_once_and_takes_the_next_click() {
        Button apply = new Button("Apply");
        apply.setDisableOnClick(true);
        Dialog dialog = new Dialog(apply);
        dialog.open();
        apply.setEnabled(false);
        for (int i = 0; i < 2; i++) {
            failing(apply, () -> {
                throw new ObjectOptimisticLockingFailureException("answer", 1L);
            });
        }
        assertThat(apply.isEnabled()).isTrue();
        assertThat(dialog.getChildren().filter(Paragraph.class::isInstance))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.getElement().getAttribute("role")).isEqualTo("alert");
                    assertThat(problem.getElement().getText())
                            .isEqualTo("That was not done: it was changed at the same time. Look at it again, and try"
                                    + " once more.");
                });
        assertThat(said()).isEmpty();
    }

    @Test
    void the_log_has_one_line_of_a_failure_and_nothing_that_the_database_quotes(CapturedOutput log) {
        Throwable failure = RunAs.operator(() -> catchThrowable(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(
                        // A row without a name: the detail of the error would quote all of it.
                        status -> jdbc.sql("""
                            insert into person (id, name, email, version) values (-17, null, 'secret@name.example', 0)
                            """).update())));
        assertThat(failure).isNotNull();
        String before = log.getAll();
        UI.getCurrent().navigate("reflections/" + meeting.reflection());
        failing(find(QuestionList.class).single(), () -> {
            throw (RuntimeException) failure;
        });
        String added = log.getAll().substring(before.length());
        assertThat(added.lines().filter(line -> line.contains("SaidFailures")))
                .singleElement()
                .asString()
                .contains("DataIntegrityViolationException < PSQLException 23502");
        assertThat(added).doesNotContain("secret", "@", "\tat ");
        assertThat(failure).rootCause().hasMessageNotContainingAny("@", "secret");
        assertThat(said())
                .containsExactly(
                        "That was not done: it was changed at the same time. Look at it again, and try once more.");
    }

    @Test
    void a_failure_is_described_by_kinds_and_places_alone() {
        Throwable failure = new IllegalStateException("of Ines", new IllegalArgumentException("ines@x.example"));
        assertThat(Failure.describe(failure))
                .startsWith("IllegalStateException < IllegalArgumentException at shell.SaidFailuresTest.")
                .doesNotContain("nes");
    }

    private static String pressed(String drawn) {
        Matcher share = SHARE.matcher(drawn);
        assertThat(share.find()).as(drawn).isTrue();
        return share.group(1);
    }

    /** As the browser's call would: what it throws gets to the handler of the session. */
    private static void failing(Component where, Runnable pressed) {
        Throwable failure = catchThrowable(pressed::run);
        assertThat(failure).isNotNull();
        VaadinSession.getCurrent()
                .getErrorHandler()
                .error(new ErrorEvent(
                        new RuntimeException(failure), where.getElement().getNode()));
    }

    private List<String> said() {
        return find(Notification.class).all().stream()
                .map(notification -> notification.getElement().getProperty("text", ""))
                .toList();
    }
}
