package org.waymark.careerpath.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.sharing.SharedThing;
import org.waymark.testing.EmployeeAndManager;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.TinyLadder;

class AppealsTest extends EmployeeAndManager {

    private static final String ROLE = "appealing.navigator";

    @Autowired
    ManagersPage managersPage;

    @Autowired
    Appeals appeals;

    @Autowired
    PathImport ladders;

    @BeforeEach
    void hire() {
        TinyLadder.has(ladders, "appealing", "navigator", "captain");
    }

    @Test
    void what_is_not_shared_is_its_authors_alone() {
        choose(AppealChoice.MAYBE, "The night watches.");
        assertThat(mine().choice()).isEqualTo(AppealChoice.MAYBE);
        assertThat(mine().words()).isEqualTo("The night watches.");
        assertThat(mine().share()).isNull();
        assertThat(as(manager, () -> managersPage.appeals(employee))).isEmpty();
        assertThat(as(manager, () -> appeals.mine(ROLE)).isEmpty()).isTrue();
    }

    @Test
    void the_manager_reads_the_version_that_was_shared_until_the_update_is() {
        choose(AppealChoice.APPEALS, "The maps.");
        does(employee, () -> appeals.share(ROLE, named()));
        choose(AppealChoice.NOT_FOR_ME, "The maps, but not the weather.");
        assertThat(Objects.requireNonNull(mine().share()).changedSince()).isTrue();
        assertThat(as(manager, () -> managersPage.appeals(employee)))
                .singleElement()
                .satisfies(shared -> {
                    assertThat(text(shared, AppealContent.CHOICE)).contains(AppealChoice.APPEALS.name());
                    assertThat(text(shared, AppealContent.WORDS)).contains("The maps.");
                    assertThat(shared.shared().freshness()).isNotEqualTo(Freshness.READ);
                });
        assertThat(as(manager, () -> managersPage.appeals(employee))
                        .getFirst()
                        .shared()
                        .freshness())
                .isEqualTo(Freshness.READ);
        does(employee, () -> appeals.share(ROLE, named()));
        assertThat(as(manager, () -> managersPage.appeals(employee)))
                .singleElement()
                .satisfies(shared -> {
                    assertThat(text(shared, AppealContent.CHOICE)).contains(AppealChoice.NOT_FOR_ME.name());
                    assertThat(shared.shared().freshness()).isNotEqualTo(Freshness.READ);
                });
        assertThat(Objects.requireNonNull(mine().share()).openedAt()).isNotNull();
        assertThat(Objects.requireNonNull(mine().share()).changedSince()).isFalse();
    }

    @Test
    void withdrawing_takes_it_away_and_keeps_what_was_written() {
        choose(AppealChoice.APPEALS, "The maps.");
        does(employee, () -> {
            appeals.share(ROLE, named());
            appeals.withdraw(ROLE);
        });
        assertThat(as(manager, () -> managersPage.appeals(employee))).isEmpty();
        assertThat(mine().words()).isEqualTo("The maps.");
    }

    @Test
    void what_was_withdrawn_by_mistake_is_shared_again_as_it_was() {
        choose(AppealChoice.APPEALS, "The maps.");
        does(employee, () -> appeals.share(ROLE, named()));
        as(manager, () -> managersPage.appeals(employee));
        choose(AppealChoice.MAYBE, "The night watches.");
        List<SharedThing> before = as(manager, () -> managersPage.appeals(employee));
        Withdrawn withdrawn = as(employee, () -> appeals.withdraw(ROLE)).orElseThrow();
        assertThat(as(manager, () -> appeals.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .isFalse();
        assertThat(as(manager, () -> managersPage.appeals(employee))).isEmpty();
        assertThat(as(employee, () -> appeals.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .isTrue();
        assertThat(as(manager, () -> managersPage.appeals(employee))).isEqualTo(before);
        assertThat(as(employee, () -> appeals.putBack(withdrawn, new NamedReader(withdrawn.reader()))))
                .as("once more")
                .isFalse();
    }

    @Test
    void neither_a_former_nor_a_later_manager_sees_it_after_a_handover() {
        choose(AppealChoice.APPEALS, "The maps.");
        does(employee, () -> appeals.share(ROLE, named()));
        PersonId later = company.managerOf(employee, "Lara Later");
        assertThatThrownBy(() -> as(manager, () -> managersPage.appeals(employee)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(later, () -> managersPage.appeals(employee))).isEmpty();
        assertThat(mine().share()).isNull();
        does(employee, () -> appeals.share(ROLE, named()));
        assertThat(as(later, () -> managersPage.appeals(employee))).hasSize(1);
    }

    @Test
    void a_managers_manager_and_a_colleague_are_refused() {
        PersonId director = company.managerOf(manager, "Dora Director");
        PersonId colleague = company.reportOf(manager, "Cora Colleague");
        for (PersonId viewer : new PersonId[] {director, colleague, employee}) {
            assertThatThrownBy(() -> as(viewer, () -> managersPage.appeals(employee)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void of_two_windows_none_overwrites_the_other_silently() {
        assertThat(as(employee, () -> appeals.saveWords(ROLE, "Left.", 0))).hasValue(1);
        assertThat(as(employee, () -> appeals.saveWords(ROLE, "Right.", 0))).isEqualTo(OptionalInt.empty());
        // Choosing is no change of the words: whoever types on is not told of a conflict.
        does(employee, () -> appeals.choose(ROLE, AppealChoice.MAYBE));
        assertThat(as(employee, () -> appeals.saveWords(ROLE, "Left on.", 1))).hasValue(2);
    }

    @Test
    void nothing_is_kept_or_shared_that_does_not_exist() {
        assertThatThrownBy(() -> does(employee, () -> appeals.choose("no.role", AppealChoice.MAYBE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> does(employee, () -> appeals.share(ROLE, named())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> does(employee, () -> appeals.saveWords(ROLE, "x".repeat(Appeals.LONGEST + 1), 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void choose(AppealChoice choice, String words) {
        does(employee, () -> {
            appeals.choose(ROLE, choice);
            appeals.saveWords(ROLE, words, -1);
        });
    }

    private static Optional<String> text(SharedThing thing, String name) {
        return thing.shared().texts().getOrDefault(name, Optional.empty());
    }

    private AppealDetail mine() {
        return as(employee, () -> appeals.mine(ROLE));
    }
}
