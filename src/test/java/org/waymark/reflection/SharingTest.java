package org.waymark.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.QuestionProposed;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.sharing.ContentOpened;
import org.waymark.sharing.ContentShared;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManager;

/** What somebody shares, and what their manager of the day reads of it. */
@RecordApplicationEvents
class SharingTest extends EmployeeAndManager {

    private static final String ANSWERS = "reflection.own.answers";

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private PlatformTransactionManager transactions;

    private Meeting meeting;
    private AnswerId answer;

    @BeforeEach
    void people() {
        meeting = company.meeting(employee);
        answer = company.answer(employee, meeting.reflection(), 0);
    }

    @Test
    void a_draft_is_nobody_elses() {
        company.write(employee, answer, "Draft");
        assertThat(open()).isEmpty();
        assertThat(counts()).isEqualTo(ShareCounts.NONE);
    }

    @Test
    void what_was_shared_the_manager_reads() {
        company.share(employee, answer, "Shared");
        assertThat(counts().fresh()).isOne();
        assertThat(open()).singleElement().satisfies(shared -> {
            assertThat(shared.text()).contains("Shared");
            assertThat(shared.question()).isEqualTo(mine().question());
            assertThat(shared.freshness()).isEqualTo(Freshness.NEW);
        });
        assertThat(counts())
                .isEqualTo(new ShareCounts(1, 0, EnumSet.of(mine().question().kind())));
    }

    @Test
    void the_author_sees_with_whom_it_is_shared_and_who_opened_it() {
        company.share(employee, answer, "Shared");
        assertThat(mine().share()).satisfies(share -> {
            assertThat(share.audience()).isEqualTo(AnswerAudience.MANAGER);
            assertThat(share.recipient()).isEqualTo("Mona Manager");
            assertThat(share.since()).isNotNull();
            assertThat(share.changedSince()).isFalse();
            assertThat(share.openedBy()).isNull();
            assertThat(share.openedAt()).isNull();
        });
        open();
        assertThat(mine().share()).satisfies(share -> {
            assertThat(share.openedBy()).isEqualTo("Mona Manager");
            assertThat(share.openedAt()).isAfterOrEqualTo(share.since());
        });
    }

    @Test
    void what_was_withdrawn_by_mistake_is_shared_again_as_it_was_by_its_author_alone() {
        company.share(employee, answer, "Shared");
        open();
        company.write(employee, answer, "Changed");
        List<SharedAnswer> before = open();
        ShareState mine = mine().share();
        Withdrawn withdrawn = as(employee, () -> reflections.withdraw(answer)).orElseThrow();
        assertThat(open()).isEmpty();
        assertThatThrownBy(() -> as(manager, () -> reflections.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .isInstanceOf(UnknownReflection.class);
        assertThat(open()).isEmpty();
        assertThat(as(employee, () -> reflections.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .isTrue();
        assertThat(open()).isEqualTo(before);
        assertThat(mine().share()).isEqualTo(mine);
        assertThat(as(employee, () -> reflections.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .as("once more")
                .isFalse();
    }

    @Test
    void what_was_withdrawn_is_not_put_back_over_what_was_done_since() {
        company.share(employee, answer, "Shared");
        Withdrawn withdrawn = as(employee, () -> reflections.withdraw(answer)).orElseThrow();
        company.share(employee, answer, "Shared anew");
        assertThat(as(employee, () -> reflections.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .isFalse();
        assertThat(open())
                .singleElement()
                .extracting(shared -> shared.text().orElse(""))
                .isEqualTo("Shared anew");
        Withdrawn again = as(employee, () -> reflections.skip(answer, true)).orElseThrow();
        assertThat(as(employee, () -> reflections.putBack(again, new NamedReader(again.reader()))))
                .as("set aside")
                .isFalse();
        as(employee, () -> reflections.skip(answer, false));
        assertThat(as(employee, () -> reflections.putBack(again, new NamedReader(again.reader()))))
                .isTrue();
        Withdrawn last = as(employee, () -> reflections.withdraw(answer)).orElseThrow();
        PersonId next = company.managerOf(employee, "Nadia Next");
        assertThatThrownBy(() -> as(employee, () -> reflections.putBack(last, new NamedReader(last.reader()))))
                .isInstanceOf(AnotherReader.class);
        assertThat(as(next, () -> sharedAnswers.open(employee))).isEmpty();
    }

    @Test
    void after_a_change_the_manager_keeps_the_shared_version_and_the_author_sees_that_it_changed() {
        company.share(employee, answer, "Shared");
        open();
        company.write(employee, answer, "Changed");
        assertThat(open()).singleElement().satisfies(shared -> {
            assertThat(shared.text()).contains("Shared");
            assertThat(shared.freshness()).isEqualTo(Freshness.READ);
        });
        assertThat(mine().share().changedSince()).isTrue();
        company.write(employee, answer, "Shared");
        assertThat(mine().share().changedSince()).as("changed back").isFalse();
    }

    @Test
    void the_update_once_shared_is_marked_as_changed_until_it_is_read() {
        company.share(employee, answer, "Shared");
        open();
        company.share(employee, answer, "Changed");
        assertThat(mine().share().changedSince()).isFalse();
        assertThat(counts().fresh()).isOne();
        assertThat(open()).singleElement().satisfies(shared -> {
            assertThat(shared.text()).contains("Changed");
            assertThat(shared.freshness()).isEqualTo(Freshness.CHANGED);
        });
        assertThat(open()).singleElement().extracting(SharedAnswer::freshness).isEqualTo(Freshness.READ);
    }

    @Test
    void what_was_withdrawn_is_gone_at_once_and_the_draft_stays() {
        company.share(employee, answer, "Shared");
        open();
        does(employee, () -> reflections.withdraw(answer));
        assertThat(open()).isEmpty();
        assertThat(counts()).isEqualTo(ShareCounts.NONE);
        assertThat(mine()).satisfies(detail -> {
            assertThat(detail.draft()).isEqualTo("Shared");
            assertThat(detail.share().audience()).isEqualTo(AnswerAudience.ONLY_AUTHOR);
            assertThat(detail.share().recipient()).isNull();
            assertThat(detail.share().openedBy()).as("who had read it").isEqualTo("Mona Manager");
        });
    }

    @Test
    void shared_once_more_it_is_not_taken_for_read() {
        company.share(employee, answer, "Shared");
        does(employee, () -> reflections.withdraw(answer));
        does(employee, () -> reflections.share(answer, named()));
        assertThat(open()).singleElement().extracting(SharedAnswer::freshness).isEqualTo(Freshness.NEW);
        does(employee, () -> reflections.withdraw(answer));
        does(employee, () -> reflections.share(answer, named()));
        assertThat(counts().fresh()).isOne();
        assertThat(open()).singleElement().extracting(SharedAnswer::freshness).isEqualTo(Freshness.CHANGED);
    }

    @Test
    void withdrawing_what_is_not_shared_does_nothing() {
        does(employee, () -> reflections.withdraw(answer));
        assertThat(events.stream(ContentShared.class)).isEmpty();
    }

    @Test
    void a_topic_shows_the_question_without_a_word_also_in_the_database() throws SQLException {
        company.write(employee, answer, "Not for reading");
        does(employee, () -> reflections.shareTopic(answer, named()));
        assertThat(open()).singleElement().satisfies(shared -> {
            assertThat(shared.text()).isEmpty();
            assertThat(shared.question()).isEqualTo(mine().question());
        });
        assertThat(mine().share().audience()).isEqualTo(AnswerAudience.TOPIC_ONLY);
        assertThat(storedText()).isEmpty();
    }

    @Test
    void an_answer_made_a_topic_takes_its_words_back() throws SQLException {
        company.share(employee, answer, "Shared");
        open();
        does(employee, () -> reflections.shareTopic(answer, named()));
        assertThat(open()).singleElement().satisfies(shared -> {
            assertThat(shared.text()).isEmpty();
            assertThat(shared.freshness()).isEqualTo(Freshness.CHANGED);
        });
        assertThat(storedText()).isEmpty();
        does(employee, () -> reflections.share(answer, named()));
        assertThat(open()).singleElement().extracting(SharedAnswer::words).isEqualTo("Shared");
    }

    @Test
    void without_words_there_is_the_topic_only() {
        does(employee, () -> reflections.share(answer, named()));
        assertThat(mine().share().audience()).isEqualTo(AnswerAudience.TOPIC_ONLY);
        assertThat(open()).singleElement().extracting(SharedAnswer::words).isNull();
    }

    @Test
    void a_question_in_own_words_is_shared_with_its_answer() {
        does(employee, () -> reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "Who am I?"));
        AnswerId own = company.answers(employee, meeting.reflection()).getLast().id();
        does(employee, () -> reflections.shareTopic(own, named()));
        assertThat(open())
                .singleElement()
                .extracting(SharedAnswer::question)
                .isEqualTo(new AskedQuestion(Kind.STRENGTHS, "Who am I?", null));
    }

    @Test
    void answers_stand_by_kind_in_their_order_and_the_latest_first() {
        List<AnswerDetail> all = company.answers(employee, meeting.reflection());
        all.forEach(each -> company.share(employee, each.id(), "Words"));
        does(
                employee,
                () -> reflections.addOwn(
                        meeting.reflection(), all.getFirst().question().kind(), "Later?"));
        AnswerId later =
                company.answers(employee, meeting.reflection()).getLast().id();
        does(employee, () -> reflections.shareTopic(later, named()));
        List<SharedAnswer> opened = open();
        assertThat(opened).extracting(shared -> shared.question().kind()).isSorted();
        assertThat(opened.stream()
                        .filter(shared -> shared.question().kind()
                                == all.getFirst().question().kind())
                        .map(SharedAnswer::id))
                .containsExactly(later, all.getFirst().id());
    }

    // Reporting lines

    @Test
    void after_a_handover_neither_the_former_manager_reads_anything_nor_the_new_one_until_it_is_shared_again() {
        AnswerId second = company.answer(employee, meeting.reflection(), 1);
        company.share(employee, answer, "Shared");
        company.share(employee, second, "Shared too");
        open();
        PersonId next = company.managerOf(employee, "Nils Next");

        assertThatThrownBy(this::open).isInstanceOf(AccessDeniedException.class);
        assertThat(counts()).isEqualTo(ShareCounts.NONE);
        assertThat(as(next, () -> sharedAnswers.open(employee))).isEmpty();
        assertThat(mine().share()).satisfies(share -> {
            assertThat(share.audience()).isEqualTo(AnswerAudience.ONLY_AUTHOR);
            assertThat(share.openedBy()).isEqualTo("Mona Manager");
        });
        // Its one-on-one ended with the line, so it is not to come any more.
        assertThat(as(employee, reflections::coming)).isEmpty();
        assertThat(as(employee, () -> reflections.earlier(5)))
                .singleElement()
                .extracting(ReflectionSummary::shared)
                .isEqualTo(0L);

        does(employee, () -> reflections.share(answer, named()));
        assertThat(as(next, () -> sharedAnswers.open(employee))).singleElement().satisfies(shared -> {
            assertThat(shared.id()).isEqualTo(answer);
            assertThat(shared.freshness()).isEqualTo(Freshness.NEW);
        });
        assertThat(mine().share().recipient()).isEqualTo("Nils Next");
        assertThat(mine().share().openedBy()).isEqualTo("Nils Next");
        assertThatThrownBy(this::open).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_becomes_the_manager_once_more_is_a_later_manager() throws SQLException {
        company.share(employee, answer, "Shared long ago");
        open();
        company.changeManager(employee, company.person("Nils Next"));
        // The line of today is told from an earlier one by its first day.
        Database.change(
                "update shared_content set shared_at = now() - interval '40 days' where " + AnswerRows.are(answer));
        company.changeManager(employee, manager);

        assertThat(open()).isEmpty();
        assertThat(mine().share().audience()).isEqualTo(AnswerAudience.ONLY_AUTHOR);
        does(employee, () -> reflections.share(answer, named()));
        assertThat(open()).singleElement().extracting(SharedAnswer::words).isEqualTo("Shared long ago");
    }

    @Test
    void somebody_without_a_manager_shares_with_nobody_and_is_told_why() {
        company.changeManager(employee, null);
        company.write(employee, answer, "For whom?");
        assertThatThrownBy(() -> does(employee, () -> reflections.share(answer, named())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Nobody is the manager of this person today");
        assertThatThrownBy(() -> does(employee, () -> reflections.shareTopic(answer, named())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(mine().draft()).isEqualTo("For whom?");
        assertThat(as(employee, () -> reflections.read(meeting.reflection())).manager())
                .isNull();
    }

    @Test
    void a_manager_of_a_manager_reads_nothing() {
        PersonId director = company.managerOf(manager, "Dora Director");
        company.share(employee, answer, "Shared");
        assertThatThrownBy(() -> as(director, () -> sharedAnswers.open(employee)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(director, () -> sharedAnswers.count(List.of(employee)))).isEmpty();
    }

    // What was seen while something changed

    @Test
    void what_changed_while_the_page_was_loading_is_not_taken_for_read() {
        company.share(employee, answer, "Shared");
        as(
                manager,
                () -> new TransactionTemplate(transactions).<List<SharedAnswer>>execute(status -> {
                    List<SharedAnswer> shown = sharedAnswers.open(employee);
                    CompletableFuture.runAsync(() -> company.share(employee, answer, "Changed"))
                            .join();
                    return shown;
                }));
        assertThat(counts().fresh()).isOne();
        open();
        assertThat(counts().fresh()).isZero();
    }

    // Events

    @Test
    void each_step_is_announced_with_ids_alone() {
        company.share(employee, answer, "Shared");
        ContentShared shared = new ContentShared(ANSWERS, employee, manager);
        assertThat(events.stream(ContentShared.class)).containsExactly(shared);
        open();
        open();
        assertThat(events.stream(ContentOpened.class))
                .as("the second time nothing was new")
                .containsExactly(new ContentOpened(ANSWERS, employee, manager));
        does(employee, () -> reflections.withdraw(answer));
        assertThat(events.stream(ContentShared.class)).as("or no longer").containsExactly(shared, shared);
        does(
                manager,
                () -> sharedAnswers.propose(
                        meeting.oneOnOne().value(), new NamedReader(employee), "strengths-asked-for"));
        assertThat(events.stream(QuestionProposed.class)).singleElement().satisfies(proposed -> {
            assertThat(proposed.manager()).isEqualTo(manager);
            assertThat(proposed.employee()).isEqualTo(employee);
        });
        assertThat(events.stream(ReflectionPrepared.class)).contains(new ReflectionPrepared(employee));
    }

    private List<SharedAnswer> open() {
        return as(manager, () -> sharedAnswers.open(employee));
    }

    private ShareCounts counts() {
        return as(manager, () -> sharedAnswers.count(List.of(employee))).getOrDefault(employee, ShareCounts.NONE);
    }

    private AnswerDetail mine() {
        return company.detail(employee, meeting.reflection(), answer);
    }

    private Set<String> storedText() throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                connection,
                "select encode(words, 'hex') from shared_text where name = 'answer' and content_id = "
                        + AnswerRows.content(answer)));
    }
}
