package org.waymark.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.organization.importing.PeopleImportReport.Kind;
import org.waymark.organization.importing.PeopleImportReport.Problem;
import org.waymark.organization.leaver.Leavers;
import org.waymark.testing.Browser;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkServerTest;

/** A mail address that passes from one person to another: nobody gets anything else of theirs with it. */
@WaymarkServerTest
class SuccessorTest {

    private final LocalDate yesterday = LocalDate.now(ZoneId.systemDefault()).minusDays(1);

    @Autowired
    private PeopleImport peopleImport;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private Leavers leavers;

    @Autowired
    private Welcome welcome;

    @Autowired
    private TestPeople testPeople;

    @LocalServerPort
    private int port;

    private Member ann;

    @BeforeEach
    void somebody() {
        ann = testPeople.member("Ann Archer");
    }

    @AfterEach
    void leave() {
        TestPeople.leave();
    }

    @Test
    void successor_under_a_leavers_address_is_somebody_new_and_gets_nothing_of_theirs() {
        Browser hers = new Browser(port);
        hers.signInToStay(ann.email(), ann.password());
        String link = testPeople.link(ann.id());
        close();
        PeopleImportReport report = apply("name,email\nBob Baker,%s\n".formatted(ann.email()));
        assertThat(report.written()).isTrue();
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.warnings())
                .filteredOn(warning -> warning.kind() == Kind.ADDRESS_PASSES_ON)
                .extracting(Problem::arguments)
                .containsExactly(List.of(ann.email(), "Ann Archer", "Bob Baker"));

        PersonId bob = byAddress().id();
        assertThat(bob).isNotEqualTo(ann.id());
        assertThat(RunAs.operator(() -> people.find(ann.id())).orElseThrow())
                .returns("Ann Archer", PersonReference::name)
                .satisfies(person -> assertThat(person.email()).isNotEqualTo(ann.email()));
        assertThat(entry(bob)).returns(AccountState.NONE, AccountEntry::state).returns(null, AccountEntry::departure);
        assertThat(entry(ann.id()).state()).isEqualTo(AccountState.CLOSED);
        assertThat(hers.isSignedIn()).isFalse();
        assertThat(welcome.find(link)).isEmpty();
        assertThat(signsIn(ann.password())).as("with her password").isFalse();

        String his = testPeople.link(bob);
        assertThat(welcome.choosePassword(his, "of Bob alone")).isEmpty();
        assertThat(signsIn("of Bob alone")).isTrue();
        assertThat(signsIn(ann.password())).isFalse();
    }

    @Test
    void whoever_comes_back_after_a_successor_has_no_address_until_one_is_imported() {
        apply("id,name,email\n%s,Ann Archer,%s\n".formatted(ann.id(), ann.email()));
        close();
        apply("name,email\nBob Baker,%s\n".formatted(ann.email()));
        PersonId bob = byAddress().id();
        RunAs.operator(() -> {
            accounts.reopen(ann.id());
            return true;
        });
        assertThat(signsIn(ann.password())).isFalse();
        String other = TestPeople.newEmail();
        assertThat(apply("id,name,email\n%s,Ann Archer,%s\n".formatted(ann.id(), other))
                        .written())
                .isTrue();
        Browser browser = new Browser(port);
        browser.signIn(other, ann.password());
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(byAddress().id()).isEqualTo(bob);
    }

    @Test
    void leaver_by_the_last_day_alone_is_no_match_either() {
        apply("name,email,last day\nAnn Archer,%s,%s\n".formatted(ann.email(), yesterday));
        assertThat(apply("name,email,last day\nBob Baker,%s,\n".formatted(ann.email()))
                        .added())
                .isEqualTo(1);
        assertThat(byAddress().id()).isNotEqualTo(ann.id());
        RunAs.operator(() -> {
            accounts.closeByRecords(ann.id());
            return true;
        });
    }

    @Test
    void leaver_whom_a_file_without_ids_still_lists_stays_as_they_are() {
        close();
        PeopleImportReport report = apply("name,email,title\n\"Archer, ANN\",%s,Director\n".formatted(ann.email()));
        assertThat(report.changes()).isEmpty();
        assertThat(report.warnings()).extracting(Problem::kind).contains(Kind.LEAVER_LEFT_ALONE);
        assertThat(byAddress()).returns(ann.id(), PersonReference::id).returns(null, PersonReference::title);
    }

    @Test
    void leavers_address_with_half_of_their_name_is_to_decide_and_can_be_freed() {
        close();
        String file = "name,email\nBob Archer,%s\n".formatted(ann.email());
        assertThat(apply(file).problems())
                .containsExactly(new Problem(
                        2, "email", Kind.ADDRESS_OF_A_LEAVER, List.of(ann.email(), "Ann Archer", "Bob Archer")));
        RunAs.operator(() -> {
            leavers.free(ann.id());
            return true;
        });
        assertThat(apply(file).added()).isEqualTo(1);
        assertThat(byAddress().id()).isNotEqualTo(ann.id());
    }

    @Test
    void address_of_a_colleague_with_another_name_is_to_decide() {
        assertThat(apply("name,email\nBob Baker,%s\n".formatted(ann.email())).problems())
                .containsExactly(
                        new Problem(2, "email", Kind.ANOTHER_NAME, List.of(ann.email(), "Ann Archer", "Bob Baker")));
        assertThat(apply("id,name,email\nx-%s,Bob Baker,%s\n".formatted(ann.id(), ann.email()))
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.ANOTHER_NAME);
        assertThat(byAddress()).returns("Ann Archer", PersonReference::name);
    }

    @Test
    void colleague_with_another_title_or_half_another_name_stays_the_same_person() {
        PeopleImportReport report = apply("name,email,title\nAnn Archer-Baker,%s,Director\n".formatted(ann.email()));
        assertThat(report.written()).isTrue();
        assertThat(report.warnings())
                .filteredOn(warning -> warning.kind() == Kind.RENAMED_BY_ADDRESS)
                .extracting(Problem::arguments)
                .containsExactly(List.of("Ann Archer", "Ann Archer-Baker", ann.email()));
        assertThat(byAddress())
                .returns(ann.id(), PersonReference::id)
                .returns("Ann Archer-Baker", PersonReference::name);
    }

    @Test
    void number_of_a_leaver_under_another_name_is_to_decide() {
        String id = "n-" + ann.id();
        apply("id,name,email\n%s,Ann Archer,%s\n".formatted(id, ann.email()));
        close();
        String file = "id,name,email\n%s,Bob Baker,%s\n".formatted(id, TestPeople.newEmail());
        assertThat(apply(file).problems())
                .containsExactly(new Problem(2, "id", Kind.ID_OF_A_LEAVER, List.of(id, "Ann Archer", "Bob Baker")));
        RunAs.operator(() -> {
            leavers.free(ann.id());
            return true;
        });
        assertThat(apply(file).added()).isEqualTo(1);
    }

    @Test
    void nothing_of_somebody_who_works_here_is_freed_nor_by_employees() {
        assertThatThrownBy(() -> RunAs.operator(() -> {
                    leavers.free(ann.id());
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        TestPeople.enter(ann.id(), Role.EMPLOYEE);
        assertThatThrownBy(() -> leavers.free(ann.id())).isInstanceOf(AccessDeniedException.class);
    }

    private boolean signsIn(String password) {
        Browser browser = new Browser(port);
        browser.signIn(ann.email(), password);
        return browser.isSignedIn();
    }

    private PersonReference byAddress() {
        return RunAs.operator(() -> people.findByEmail(ann.email())).orElseThrow();
    }

    private AccountEntry entry(PersonId person) {
        return RunAs.operator(() -> directory.find(person)).orElseThrow();
    }

    private void close() {
        RunAs.operator(() -> {
            accounts.close(ann.id());
            return true;
        });
    }

    private PeopleImportReport apply(String file) {
        return RunAs.operator(() -> peopleImport.apply(file.getBytes(UTF_8), PeopleImportOptions.NONE));
    }
}
