package org.waymark.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.PersonalContentProvider;
import org.waymark.base.privacy.PersonalContentProviders;
import org.waymark.base.security.Role;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ContentDetail.Opening;
import org.waymark.sharing.ContentDetail.ShareDetail;
import org.waymark.sharing.ContentOpened;
import org.waymark.sharing.ContentShared;
import org.waymark.sharing.SharedContent;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.Patience;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
@RecordApplicationEvents
class BeyondTheCompanyTest {

    private static final String KIND = "growth.own.beyond";

    @Autowired
    private ManagersPage managersPage;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Company company;

    @Autowired
    private List<PersonalContentProviders> providers;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private PlatformTransactionManager transactions;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void hire() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
    }

    // Only me

    @Test
    void a_draft_is_its_authors_alone_and_announced_to_nobody() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        write(BeyondQuestion.WORK, "Fridays off.");
        assertThat(words()).containsExactly("A boat yard.", "", "Fridays off.");
        assertThat(mine().share()).isNull();
        assertThat(mine().openings()).isEmpty();
        assertThat(as(manager, () -> managersPage.beyond(employee))).isEmpty();
        assertThat(as(manager, () -> beyond.mine()).texts())
                .extracting(ContentDetail.Text::words)
                .containsOnly("");
        assertThat(events.stream(ContentShared.class)).isEmpty();
    }

    @Test
    void nobody_else_may_ask_whatever_they_are_trusted_with() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> beyond.share(named()));
        PersonId director = company.person("Dora Director");
        company.changeManager(manager, director);
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        PersonId peopleTeam = company.person("Pia People");
        company.grant(peopleTeam, Role.PEOPLE_TEAM);
        PersonId administrator = company.person("Anton Admin");
        company.grant(administrator, Role.ADMINISTRATOR);
        for (PersonId viewer : List.of(director, colleague, peopleTeam, administrator, employee)) {
            assertThatThrownBy(() -> as(viewer, () -> managersPage.beyond(employee)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    // In full

    @Test
    void the_manager_reads_what_was_shared_and_not_what_was_written_since() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        write(BeyondQuestion.GAIN, "Welding.");
        does(employee, () -> beyond.share(named()));
        write(BeyondQuestion.CHANGE, "A boat yard, or a school.");
        write(BeyondQuestion.WORK, "Fridays off.");
        assertThat(share().changedSince()).isTrue();
        assertThat(opened().texts())
                .containsExactly(
                        Map.entry(BeyondQuestion.CHANGE.text(), Optional.of("A boat yard.")),
                        Map.entry(BeyondQuestion.GAIN.text(), Optional.of("Welding.")));
        does(employee, () -> beyond.share(named()));
        assertThat(share().changedSince()).isFalse();
        assertThat(read()).containsExactly("A boat yard, or a school.", "Welding.", "Fridays off.");
    }

    @Test
    void the_author_sees_who_opened_it_and_the_reader_what_is_new() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> beyond.share(named()));
        assertThat(mine().openings()).isEmpty();
        assertThat(opened().freshness()).isEqualTo(Freshness.NEW);
        assertThat(opened().freshness()).isEqualTo(Freshness.READ);
        assertThat(mine().openings()).extracting(Opening::reader).containsExactly("Mona Manager");
        write(BeyondQuestion.CHANGE, "A school.");
        does(employee, () -> beyond.share(named()));
        assertThat(opened().freshness()).isEqualTo(Freshness.CHANGED);
        assertThat(events.stream(ContentOpened.class))
                .as("the second time nothing was new")
                .hasSize(2)
                .containsOnly(new ContentOpened(KIND, employee, manager));
    }

    // Topic only

    @Test
    void a_topic_comes_without_words_and_takes_shared_ones_away() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> beyond.share(named()));
        does(employee, () -> beyond.shareTopic(named()));
        assertThat(opened().texts()).isEmpty();
        assertThat(share().isTopic()).isTrue();
        write(BeyondQuestion.CHANGE, "A school.");
        assertThat(share().changedSince())
                .as("there are no words to differ from")
                .isFalse();
        does(employee, () -> beyond.share(named()));
        assertThat(read()).containsExactly("A school.");
    }

    @Test
    void a_topic_needs_no_words_but_sharing_in_full_does() {
        assertThatThrownBy(() -> does(employee, () -> beyond.share(named()))).isInstanceOf(IllegalStateException.class);
        does(employee, () -> beyond.shareTopic(named()));
        assertThat(opened().texts()).isEmpty();
    }

    // Not at all

    @Test
    void what_was_withdrawn_by_mistake_is_shared_again_as_it_was() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> beyond.share(named()));
        opened();
        write(BeyondQuestion.CHANGE, "A boat yard in the south.");
        var before = as(manager, () -> managersPage.beyond(employee));
        Withdrawn withdrawn = as(employee, beyond::withdraw).orElseThrow();
        assertThat(as(manager, () -> beyond.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .isFalse();
        assertThat(as(manager, () -> managersPage.beyond(employee))).isEmpty();
        assertThat(as(employee, () -> beyond.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .isTrue();
        assertThat(as(manager, () -> managersPage.beyond(employee))).isEqualTo(before);
        assertThat(as(employee, () -> beyond.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .as("once more")
                .isFalse();
    }

    @Test
    void a_version_that_was_replaced_is_not_put_back_after_the_later_one_was_withdrawn_too() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> beyond.share(named()));
        Withdrawn older = as(employee, beyond::withdraw).orElseThrow();
        write(BeyondQuestion.CHANGE, "A school.");
        does(employee, () -> beyond.share(named()));
        Withdrawn later = as(employee, beyond::withdraw).orElseThrow();
        assertThat(as(employee, () -> beyond.putBack(older, new NamedReader(older.reader()))))
                .isFalse();
        assertThat(as(manager, () -> managersPage.beyond(employee))).isEmpty();
        assertThat(as(employee, () -> beyond.putBack(later, new NamedReader(later.reader()))))
                .isTrue();
    }

    @Test
    void what_another_window_shares_while_the_rest_is_erased_stays_shared() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(
                employee,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    PersonalContentProvider appeals = kind("careerpath.own.appeals");
                    appeals.eraseAlone();
                    inAnotherWindow(() -> does(employee, () -> beyond.share(named())));
                    kind(KIND).eraseAlone();
                }));
        assertThat(as(manager, () -> managersPage.beyond(employee))).isNotEmpty();
    }

    private PersonalContentProvider kind(String key) {
        return providers.stream()
                .flatMap(provider -> provider.kinds().stream())
                .filter(kind -> kind.kind().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_withdrawn_is_gone_at_once_and_stays_written() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> beyond.share(named()));
        opened();
        does(employee, () -> beyond.withdraw());
        assertThat(as(manager, () -> managersPage.beyond(employee))).isEmpty();
        assertThat(words()).contains("A boat yard.");
        assertThat(mine().openings()).as("who had read it is still known").hasSize(1);
        does(employee, () -> beyond.share(named()));
        assertThat(opened().freshness()).as("a version of its own").isEqualTo(Freshness.CHANGED);
    }

    @Test
    void each_step_is_announced_to_the_pages_of_its_reader() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> {
            beyond.share(named());
            beyond.shareTopic(named());
            beyond.withdraw();
            beyond.withdraw();
        });
        assertThat(events.stream(ContentShared.class))
                .hasSize(3)
                .containsOnly(new ContentShared(KIND, employee, manager));
    }

    // Another manager

    @Test
    void former_manager_and_next_manager_see_nothing_after_a_handover() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> beyond.share(named()));
        opened();
        PersonId next = company.person("Nadia Next");
        company.changeManager(employee, next);
        assertThatThrownBy(() -> as(manager, () -> managersPage.beyond(employee)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(next, () -> managersPage.beyond(employee))).isEmpty();
        assertThat(mine().share()).isNull();
        assertThat(mine().openings()).extracting(Opening::reader).containsExactly("Mona Manager");
        does(employee, () -> beyond.share(named()));
        assertThat(as(next, () -> managersPage.beyond(employee)))
                .singleElement()
                .satisfies(thing -> assertThat(thing.shared().freshness()).isEqualTo(Freshness.NEW));
        assertThatThrownBy(() -> as(manager, () -> managersPage.beyond(employee)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void without_a_manager_it_can_be_written_and_not_shared() {
        company.changeManager(employee, null);
        write(BeyondQuestion.CHANGE, "A boat yard.");
        assertThat(mine().reader()).isNull();
        assertThatThrownBy(() -> does(employee, () -> beyond.share(named()))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> does(employee, () -> beyond.shareTopic(named())))
                .isInstanceOf(IllegalStateException.class);
    }

    // Nothing is lost

    @Test
    void of_two_windows_none_overwrites_the_other_silently() {
        assertThat(save(BeyondQuestion.CHANGE, "Left.", 0)).hasValue(1);
        assertThat(save(BeyondQuestion.CHANGE, "Right.", 0)).isEqualTo(OptionalInt.empty());
        assertThat(save(BeyondQuestion.GAIN, "Each text counts for itself.", 0)).hasValue(1);
        assertThat(save(BeyondQuestion.CHANGE, "Left on.", 1)).hasValue(2);
        assertThat(words()).containsExactly("Left on.", "Each text counts for itself.", "");
    }

    @Test
    void what_is_too_long_is_refused_and_leaves_what_was_there() {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        assertThatThrownBy(() -> save(BeyondQuestion.CHANGE, "x".repeat(BeyondTheCompany.LONGEST + 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(words()).contains("A boat yard.");
    }

    @Test
    void words_that_do_not_open_any_more_are_told_so_and_hide_nothing_else() throws SQLException {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        does(employee, () -> beyond.share(named()));
        assertThat(Database.change("delete from data_key where person_id = ?", employee.value()))
                .isOne();
        assertThat(mine().texts()).extracting(ContentDetail.Text::lost).containsExactly(true, false, false);
        assertThat(mine().hasWordsToShare()).isFalse();
        assertThatThrownBy(() -> does(employee, () -> beyond.share(named()))).isInstanceOf(IllegalStateException.class);
        assertThat(opened().texts()).containsExactly(Map.entry(BeyondQuestion.CHANGE.text(), Optional.empty()));
        write(BeyondQuestion.CHANGE, "A school.");
        assertThat(words()).contains("A school.");
    }

    private void write(BeyondQuestion question, String words) {
        assertThat(save(question, words, -1)).isPresent();
    }

    private OptionalInt save(BeyondQuestion question, String words, int basedOn) {
        return as(employee, () -> beyond.save(question, words, basedOn));
    }

    private ContentDetail mine() {
        return as(employee, () -> beyond.mine());
    }

    private List<String> words() {
        return mine().texts().stream().map(ContentDetail.Text::words).toList();
    }

    private ShareDetail share() {
        return Objects.requireNonNull(mine().share());
    }

    private SharedContent opened() {
        return as(manager, () -> managersPage.beyond(employee)).getFirst().shared();
    }

    private List<String> read() {
        return ManagersPage.words(as(manager, () -> managersPage.beyond(employee)));
    }

    // Two windows at once

    @Test
    void a_window_that_waited_for_another_writes_over_nothing() throws Exception {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        CompletableFuture<OptionalInt> second = new CompletableFuture<>();
        inOneTransaction(() -> {
            assertThat(beyond.save(BeyondQuestion.CHANGE, "A ship yard.", 1)).hasValue(2);
            meanwhile(() -> second.complete(as(employee, () -> beyond.save(BeyondQuestion.CHANGE, "A bakery.", 1))));
        });
        assertThat(second.get(1, TimeUnit.MINUTES)).isEmpty();
        assertThat(words()).first().isEqualTo("A ship yard.");
    }

    @Test
    void what_is_shared_while_it_is_saved_is_what_was_saved() throws Exception {
        write(BeyondQuestion.CHANGE, "A boat yard.");
        CompletableFuture<Boolean> shared = new CompletableFuture<>();
        inOneTransaction(() -> {
            assertThat(beyond.save(BeyondQuestion.CHANGE, "A ship yard.", 1)).hasValue(2);
            meanwhile(() -> {
                does(employee, () -> beyond.share(named()));
                shared.complete(true);
            });
        });
        assertThat(shared.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(read()).containsExactly("A ship yard.");
    }

    /** As the employee, whose other window waits for the end of it. */
    private void inOneTransaction(Runnable work) {
        does(
                employee,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    work.run();
                    Patience.await()
                            .until(() -> Database.asSuperuser(connection -> !Database.column(
                                            connection, "select pid from pg_locks where not granted")
                                    .isEmpty()));
                }));
    }

    private static void inAnotherWindow(Runnable work) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(work, Thread::startVirtualThread);
        Patience.await().until(done::isDone);
        done.join();
    }

    private static void meanwhile(Runnable work) {
        CompletableFuture<Void> _ = CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }
}
