package org.waymark.growth.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.PersonalContentProvider;
import org.waymark.base.privacy.PersonalContentProviders;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.CompetencyReference;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.GrowthArea;
import org.waymark.organization.People;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.SharedContent;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.Database.Viewer;
import org.waymark.testing.WaymarkTest;

@WaymarkTest
class StrengthsTest {

    private static final ContentKind KIND = StrengthContent.STRENGTHS;
    private static final StrengthId FIRST = new StrengthId(1);
    private static final StrengthId SECOND = new StrengthId(2);
    private static final String USE = "strength-use";

    @Autowired
    private Strengths strengths;

    @Autowired
    private StrengthRoles strengthRoles;

    @Autowired
    private Sharing sharing;

    @Autowired
    private People people;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Company company;

    @Autowired
    private List<PersonalContentProviders> providers;

    @Autowired
    private List<GrowthArea> areas;

    @Autowired
    private PlatformTransactionManager transactions;

    private PersonId manager;
    private PersonId employee;

    @BeforeEach
    void hire() {
        StrengthLadders.importTo(ladders);
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
    }

    // From a strength to its roles

    @Test
    void a_strength_leads_to_the_roles_that_ask_for_it_in_every_department() {
        write(FIRST, "I hear what nobody says.");
        does(employee, () -> {
            strengths.putBeside(FIRST, StrengthLadders.CRAFT);
            strengths.putBeside(FIRST, StrengthLadders.CRAFT);
            strengths.putBeside(FIRST, StrengthLadders.TEACHING);
        });
        assertThat(mine().get(FIRST).competencies())
                .extracting(CompetencyReference::address)
                .containsExactly(StrengthLadders.TEACHING, StrengthLadders.CRAFT);
        StrengthRolesDetail roles = as(employee, () -> strengthRoles.of(FIRST)).orElseThrow();
        assertThat(roles.strength()).isEqualTo("I hear what nobody says.");
        assertThat(roles.roles())
                .as("by path, from the ground up, with what they ask there and nothing else")
                .extracting(role -> role.role().address(), StrengthsTest::asks)
                .containsExactly(
                        tuple(StrengthLadders.TEACHER, List.of("Explains until it is understood.")),
                        tuple(StrengthLadders.JOINER, List.of("Cuts what fits.")),
                        tuple(StrengthLadders.MASTER, List.of("Shows others how to cut.")));
        assertThat(roles.roles().get(1).week()).contains("Four days at the bench");
    }

    private static List<String> asks(StrengthRole role) {
        return role.asked().stream()
                .flatMap(asked -> asked.expectations().stream())
                .map(expectation -> expectation.text())
                .toList();
    }

    @Test
    void what_somebody_says_beside_a_role_stands_beside_it_whichever_strength_leads_there() {
        write(FIRST, "I hear what nobody says.");
        write(SECOND, "I cut straight.");
        does(employee, () -> {
            strengths.putBeside(FIRST, StrengthLadders.CRAFT);
            strengths.putBeside(SECOND, StrengthLadders.LEADING);
            save(StrengthContent.ROLES.on(StrengthLadders.MASTER), "role-energy", "Showing others.");
        });
        for (StrengthId id : List.of(FIRST, SECOND)) {
            assertThat(as(employee, () -> strengthRoles.of(id)).orElseThrow().roles())
                    .last()
                    .satisfies(role -> {
                        assertThat(role.role().address()).isEqualTo(StrengthLadders.MASTER);
                        assertThat(role.content().words("role-energy")).isEqualTo("Showing others.");
                    });
        }
        assertThat(as(employee, () -> strengthRoles.besides(StrengthLadders.JOINER))
                        .orElseThrow()
                        .roles())
                .extracting(role -> role.role().address())
                .containsExactly(StrengthLadders.JOINER, StrengthLadders.MASTER);
        assertThat(as(employee, () -> strengthRoles.besides("strength-yard.nobody")))
                .isEmpty();
    }

    @Test
    void competencies_of_ones_own_path_are_offered_and_those_of_no_path_are_none() {
        assertThat(mine().ofOwnPath()).isEmpty();
        RunAs.operator(() -> {
            people.assignRole(employee, StrengthLadders.JOINER);
            return true;
        });
        assertThat(mine().ofOwnPath())
                .extracting(CompetencyReference::address)
                .containsExactly(StrengthLadders.CRAFT, StrengthLadders.LEADING);
    }

    // Only me

    @Test
    void a_strength_is_its_authors_alone() {
        write(FIRST, "I hear what nobody says.");
        does(employee, () -> strengths.putBeside(FIRST, StrengthLadders.CRAFT));
        assertThat(read(manager)).isEmpty();
        assertThat(as(manager, strengths::open).begun()).isEmpty();
        assertThat(as(manager, () -> strengthRoles.of(FIRST))).isEmpty();
        PersonId colleague = company.person("Cora Colleague");
        assertThatThrownBy(() -> read(colleague)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void somebody_elses_strength_is_refused_like_one_that_there_is_not() {
        write(SECOND, "I cut straight.");
        PersonId colleague = company.person("Cora Colleague");
        assertThatThrownBy(() -> does(colleague, () -> strengths.putBeside(SECOND, StrengthLadders.CRAFT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(colleague, () -> strengths.remove(SECOND)))
                .isInstanceOf(AccessDeniedException.class);
        does(colleague, () -> strengths.takeFrom(SECOND, StrengthLadders.CRAFT));
        assertThat(mine().get(SECOND).words()).isEqualTo("I cut straight.");
    }

    @Test
    void there_are_as_many_strengths_as_fit_and_competencies_that_are_on_a_path() {
        assertThatThrownBy(() -> write(new StrengthId(StrengthId.MOST + 1), "One too many."))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> does(employee, () -> save(KIND.on("mine"), StrengthContent.WHAT, "Of my own.")))
                .isInstanceOf(IllegalArgumentException.class);
        write(FIRST, "I hear what nobody says.");
        assertThatThrownBy(() -> does(employee, () -> strengths.putBeside(FIRST, "strength-yard.nothing")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> does(
                        employee, () -> save(StrengthContent.ROLES.on("strength-yard.nobody"), "role-energy", "None.")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> does(
                        employee,
                        () -> save(StrengthContent.REPLIES.on("never-asked"), StrengthContent.REPLY, "None.")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Shared, as a topic, withdrawn

    @Test
    void the_manager_reads_what_was_shared_and_of_a_topic_what_it_is() {
        write(FIRST, "I hear what nobody says.");
        does(employee, () -> {
            save(ref(FIRST), USE, "In every planning.");
            sharing.share(ref(FIRST), named());
        });
        assertThat(read(manager))
                .singleElement()
                .satisfies(shared -> assertThat(shared.texts())
                        .isEqualTo(Map.of(
                                StrengthContent.WHAT,
                                Optional.of("I hear what nobody says."),
                                USE,
                                Optional.of("In every planning."))));
        does(employee, () -> sharing.shareTopic(ref(FIRST), named()));
        assertThat(read(manager))
                .singleElement()
                .satisfies(shared -> assertThat(shared.texts())
                        .isEqualTo(Map.of(StrengthContent.WHAT, Optional.of("I hear what nobody says."))));
        does(employee, () -> sharing.withdraw(ref(FIRST)));
        assertThat(read(manager)).isEmpty();
    }

    @Test
    void whoever_reads_a_strength_does_not_see_beside_which_competencies_it_was_put() throws SQLException {
        write(FIRST, "I hear what nobody says.");
        does(employee, () -> {
            strengths.putBeside(FIRST, StrengthLadders.CRAFT);
            sharing.share(ref(FIRST), named());
        });
        assertThat(read(manager)).hasSize(1);
        assertThat(competenciesAsSeenBy(manager)).isEmpty();
        assertThat(competenciesAsSeenBy(employee)).containsExactly(StrengthLadders.CRAFT);
    }

    private static Set<String> competenciesAsSeenBy(PersonId viewer) throws SQLException {
        return Database.as(
                new Viewer("viewer", viewer.toString(), false),
                connection -> Database.column(connection, "select competency_address from strength_competency"));
    }

    @Test
    void former_manager_sees_nothing_and_the_next_one_what_is_handed_over() {
        write(FIRST, "I hear what nobody says.");
        does(employee, () -> sharing.share(ref(FIRST), named()));
        PersonId next = company.person("Nadia Next");
        company.changeManager(employee, next);
        assertThatThrownBy(() -> read(manager)).isInstanceOf(AccessDeniedException.class);
        assertThat(read(next)).isEmpty();
        does(employee, () -> sharing.share(ref(FIRST), named()));
        assertThat(read(next)).hasSize(1);
        assertThatThrownBy(() -> read(manager)).isInstanceOf(AccessDeniedException.class);
    }

    // Removed and erased

    @Test
    void what_is_removed_is_gone_with_its_competencies_and_can_be_put_back_for_a_moment() {
        write(FIRST, "I hear what nobody says.");
        does(employee, () -> {
            strengths.putBeside(FIRST, StrengthLadders.CRAFT);
            sharing.share(ref(FIRST), named());
        });
        RemovedStrength removed = as(employee, () -> strengths.remove(FIRST));
        assertThat(mine().begun()).isEmpty();
        assertThat(read(manager)).isEmpty();
        assertThatThrownBy(() -> as(manager, () -> strengths.putBack(removed)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(employee, () -> strengths.putBack(removed))).isTrue();
        assertThat(mine().get(FIRST).words()).isEqualTo("I hear what nobody says.");
        assertThat(mine().get(FIRST).competencies()).hasSize(1);
        assertThat(read(manager)).as("shared anew or not at all").isEmpty();
        assertThat(as(employee, () -> strengths.putBack(removed)))
                .as("something stands there")
                .isFalse();
    }

    @Test
    void what_is_erased_takes_its_competencies_along_and_no_others() {
        write(FIRST, "I hear what nobody says.");
        write(SECOND, "I cut straight.");
        does(employee, () -> {
            strengths.putBeside(FIRST, StrengthLadders.CRAFT);
            strengths.putBeside(SECOND, StrengthLadders.CRAFT);
            sharing.share(ref(SECOND), named());
            inTransaction(() -> provider().change(FIRST.toString(), Change.ERASE));
        });
        assertThat(mine().begun()).extracting(StrengthDetail::id).containsExactly(SECOND);
        assertThat(mine().get(SECOND).competencies()).hasSize(1);
        write(FIRST, "I begin anew.");
        does(employee, () -> strengths.putBeside(FIRST, StrengthLadders.CRAFT));
        does(employee, () -> inTransaction(() -> provider().eraseAlone()));
        assertThat(mine().begun()).extracting(StrengthDetail::id).containsExactly(SECOND);
    }

    @Test
    void ones_own_things_are_called_by_their_words_and_lead_to_where_they_are_written() {
        write(SECOND, "I cut straight.");
        does(
                employee,
                () -> inTransaction(() -> assertThat(provider().alone())
                        .singleElement()
                        .satisfies(thing -> {
                            assertThat(thing.title()).isEqualTo("I cut straight.");
                            assertThat(thing.id()).isEqualTo("strength-2");
                        })));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private PersonalContentProvider provider() {
        return providers.stream()
                .flatMap(provider -> provider.kinds().stream())
                .filter(kind -> kind.kind().equals(KIND.key()))
                .findFirst()
                .orElseThrow();
    }

    // The overview

    @Test
    void the_page_of_growth_says_how_many_there_are_and_lets_a_newcomer_begin() {
        GrowthArea area = areas.stream()
                .filter(StrengthArea.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(as(employee, area::state)).satisfies(state -> {
            assertThat(state.mayBegin()).isTrue();
            assertThat(state.says()).isNull();
        });
        write(FIRST, "I hear what nobody says.");
        assertThat(as(employee, area::state).says()).isNotNull();
    }

    private StrengthsDetail mine() {
        return as(employee, strengths::open);
    }

    private List<SharedContent> read(PersonId reader) {
        return as(reader, () -> sharing.open(KIND, employee));
    }

    private void write(StrengthId id, String words) {
        does(employee, () -> save(ref(id), StrengthContent.WHAT, words));
    }

    private void save(ContentRef ref, String text, String words) {
        assertThat(sharing.save(ref, text, words, -1)).isPresent();
    }

    private static ContentRef ref(StrengthId id) {
        return KIND.on(id.toString());
    }
}
