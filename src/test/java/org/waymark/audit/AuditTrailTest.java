package org.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.editing.DraftElement;
import org.waymark.careerpath.editing.PathDrafts;
import org.waymark.careerpath.editing.PathVersions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.identity.Accounts;
import org.waymark.identity.OwnPassword;
import org.waymark.identity.Welcome;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.session.SessionsOfOthers;
import org.waymark.organization.LineChanges;
import org.waymark.organization.People;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.SetDraft;
import org.waymark.questionbank.SetEditing;
import org.waymark.questionbank.exchange.QuestionImport;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.OwnBank;
import org.waymark.testing.Patience;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestPeople.Member;
import org.waymark.testing.WaymarkTest;

/** Each change has its one entry, which says who made it and nothing of what anybody wrote. */
@WaymarkTest
class AuditTrailTest {

    private static final String BY_HER = "by Ada Admin";
    private static final String BY_SERVER = "by SERVER";

    @Autowired
    AuditTrail trail;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountInvitations invitations;

    @Autowired
    SessionsOfOthers sessions;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    Welcome welcome;

    @Autowired
    People people;

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    LineChanges lineChanges;

    @Autowired
    PathImport pathImport;

    @Autowired
    PathDrafts drafts;

    @Autowired
    PathVersions versions;

    @Autowired
    QuestionEditing questions;

    @Autowired
    SetEditing sets;

    @Autowired
    QuestionImport questionImport;

    @Autowired
    TestPeople testPeople;

    @Autowired
    Company company;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Member admin;
    private Member ines;

    @BeforeEach
    void ada_is_the_administrator() {
        admin = testPeople.member("Ada Admin");
        company.grant(admin.id(), Role.ADMINISTRATOR);
        company.grant(admin.id(), Role.PEOPLE_TEAM);
        ines = testPeople.member("Ines");
        TestPeople.enter(admin.id(), Role.ADMINISTRATOR, Role.PEOPLE_TEAM);
    }

    @AfterEach
    void nobody() {
        TestPeople.leave();
    }

    @Test
    void a_role_given_and_taken_is_told_once_each() {
        assertThat(told(() -> accounts.grant(ines.id(), Role.PEOPLE_TEAM)))
                .containsExactly("ROLE_GRANTED Ines PEOPLE_TEAM " + BY_HER);
        assertThat(told(() -> accounts.grant(ines.id(), Role.PEOPLE_TEAM))).isEmpty();
        assertThat(told(() -> accounts.revoke(ines.id(), Role.PEOPLE_TEAM)))
                .containsExactly("ROLE_TAKEN Ines PEOPLE_TEAM " + BY_HER);
        assertThat(told(() -> accounts.revoke(ines.id(), Role.PEOPLE_TEAM))).isEmpty();
        assertThat(told(() -> company.grant(ines.id(), Role.PEOPLE_TEAM)))
                .containsExactly("ROLE_GRANTED Ines PEOPLE_TEAM " + BY_SERVER);
    }

    @Test
    void a_link_who_asked_who_saw_it_its_use_and_the_person_it_is_for() {
        assertThat(told(() -> invitations.ask(ines.id()))).containsExactly("LINK_ASKED Ines " + BY_HER);
        assertThat(told(() -> invitations.ask(ines.id())))
                .as("it waits already")
                .isEmpty();
        PersonId pia = testPeople.member("Pia").id();
        company.grant(pia, Role.PEOPLE_TEAM);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        long asked = invitations.latest(ines.id()).orElseThrow().id();
        List<String> tokens = new ArrayList<>();
        assertThat(told(() -> tokens.add(invitations.release(asked).orElseThrow())))
                .containsExactly("LINK_RELEASED Ines by Pia");
        String token = tokens.getFirst();
        TestPeople.leave();
        assertThat(told(() -> welcome.choosePassword(token, "a password of hers")))
                .containsExactly("LINK_USED Ines by LINK");
        assertThat(told(() -> welcome.choosePassword(token, "another one of hers")))
                .as("a link works once")
                .isEmpty();

        PersonId bo = company.person("Bo");
        List<String> sent = new ArrayList<>();
        assertThat(told(() -> sent.add(testPeople.link(bo))))
                .containsExactly("LINK_ASKED Bo " + BY_SERVER, "LINK_SENT Bo " + BY_SERVER);
        String first = sent.getFirst();
        assertThat(told(() -> welcome.choosePassword(first, "a password of his")))
                .containsExactly("LINK_USED Bo by LINK");

        assertThat(as(ines.id(), trail::ownLinks))
                .extracting(AuditEntry::kind)
                .containsExactly("LINK_USED", "LINK_RELEASED", "LINK_ASKED");
        assertThat(as(admin.id(), trail::ownLinks)).isEmpty();
    }

    @Test
    void accounts_and_passwords() {
        PersonId bo = company.person("Bo");
        assertThat(told(() -> testPeople.password(bo, "made on the server")))
                .containsExactly("ACCOUNT_MADE Bo " + BY_SERVER);
        assertThat(told(() -> testPeople.password(bo, "made on the server, too")))
                .containsExactly("PASSWORD_CHANGED Bo " + BY_SERVER);
        TestPeople.enter(ines.id());
        assertThat(told(() -> ownPassword.change(ines.password(), "a better one than before")))
                .containsExactly("PASSWORD_CHANGED Ines by Ines");
        assertThat(told(() -> ownPassword.change("not her password", "a better one than before")))
                .isEmpty();
    }

    @Test
    void somebody_who_is_signed_out_by_an_administrator() {
        assertThat(told(() -> sessions.signOut(ines.id()))).containsExactly("SIGNED_OUT Ines " + BY_HER);
    }

    @Test
    void an_account_that_is_closed_opened_or_removed_however_that_is_done() {
        assertThat(told(() -> sql("update account set enabled = false where person_id = ?")))
                .containsExactly("ACCOUNT_CLOSED Ines " + BY_SERVER);
        assertThat(told(() -> sql("update account set enabled = true where person_id = ?")))
                .containsExactly("ACCOUNT_OPENED Ines " + BY_SERVER);
        assertThat(told(() -> sql("delete from account where person_id = ?")))
                .containsExactly("ACCOUNT_REMOVED Ines " + BY_SERVER);
    }

    @Test
    void a_line_that_begins_and_one_that_ends() {
        PersonId tomas = company.person("Tomas");
        PersonId mara = company.person("Mara");
        assertThat(told(() -> people.changeManager(ines.id(), tomas)))
                .containsExactly("LINE_BEGUN Ines to Tomas " + BY_HER);
        assertThat(told(() -> people.changeManager(ines.id(), tomas))).isEmpty();
        assertThat(told(() -> people.changeManager(ines.id(), mara)))
                .containsExactly("LINE_ENDED Ines to Tomas " + BY_HER, "LINE_BEGUN Ines to Mara " + BY_HER);
        assertThat(told(() -> people.changeManager(ines.id(), null)))
                .containsExactly("LINE_ENDED Ines to Mara " + BY_HER);
        assertThat(told(() ->
                        sql("update reporting_line set ends_on = null where person_id = ? and manager_id = " + mara)))
                .as("an ended line that somebody opens again past the portal")
                .containsExactly("LINE_BEGUN Ines to Mara " + BY_SERVER);
    }

    @Test
    void a_line_that_is_put_back() {
        PersonId tomas = company.person("Tomas");
        PersonId mara = company.person("Mara");
        company.changeManager(ines.id(), tomas);
        company.changeManager(ines.id(), mara);
        assertThat(told(() -> lineChanges.putBack(lineChanges.recent(0, 100).stream()
                        .filter(change -> change.person().id().equals(ines.id()))
                        .findFirst()
                        .orElseThrow()
                        .line())))
                .containsExactly("LINE_ENDED Ines to Mara " + BY_HER, "LINE_PUT_BACK Ines to Tomas " + BY_HER);
    }

    @Test
    void an_import_of_people_is_told_with_its_counts_and_the_lines_it_changed() {
        String file = "name,email,manager\nBo %1$s,bo%1$s@example.org,\nCy %1$s,cy%1$s@example.org,bo%1$s@example.org\n"
                .formatted(mark);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThat(told(() -> peopleImport.check(bytes, PeopleImportOptions.NONE)))
                .isEmpty();
        assertThat(told(() -> peopleImport.apply(bytes, PeopleImportOptions.NONE)))
                .containsExactlyInAnyOrder(
                        "PEOPLE_IMPORTED 2/0 " + BY_HER, "LINE_BEGUN Cy %1$s to Bo %1$s ".formatted(mark) + BY_HER);
        assertThat(told(() -> peopleImport.apply(bytes, PeopleImportOptions.NONE)))
                .as("nothing was changed")
                .isEmpty();
        byte[] wrong = "name,email\nDi,\n".getBytes(StandardCharsets.UTF_8);
        assertThat(told(() -> peopleImport.apply(wrong, PeopleImportOptions.NONE)))
                .isEmpty();
    }

    @Test
    void what_is_asked_without_the_words_of_it() {
        QuestionDraft asked = OwnBank.draft(Kind.STRENGTHS, "MARKER-OF-A-QUESTION " + mark);
        List<String> written = told(() -> questions.write(asked, true));
        String id = questions.all().stream()
                .filter(kept -> kept.question().text().equals(asked.text()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(written).containsExactly("QUESTION_WRITTEN " + id + " 0/0 " + BY_HER);
        assertThat(told(() -> questions.change(id, 1, asked))).isEmpty();
        assertThat(told(() -> questions.change(id, 1, OwnBank.draft(Kind.STRENGTHS, "MARKER-OF-OTHER-WORDS " + mark))))
                .containsExactly("QUESTION_CHANGED " + id + " 0/0 " + BY_HER);
        assertThat(told(() -> questions.move(id, null))).isEmpty();
        assertThat(told(() -> questions.hide(id, true))).containsExactly("QUESTION_HIDDEN " + id + " 0/0 " + BY_HER);
        assertThat(told(() -> questions.hide(id, true))).isEmpty();
        String set = sets.write(new SetDraft("MARKER-OF-A-SET", "", List.of(), List.of()), true);
        assertThat(told(() -> sets.hide(set, true))).containsExactly("QUESTION_SET_HIDDEN " + set + " 0/0 " + BY_HER);
        byte[] file = ("id,note\n" + id + ",MARKER-OF-A-NOTE\n").getBytes(StandardCharsets.UTF_8);
        String accepted = questionImport.look("a.csv", file).fingerprint();
        assertThat(told(() -> questionImport.apply("a.csv", file, accepted)))
                .containsExactly("QUESTION_CHANGED " + id + " 0/0 " + BY_HER, "QUESTIONS_IMPORTED 0/1 " + BY_HER);
    }

    @Test
    void a_ladder_imported_published_and_brought_back() {
        assertLadderIsTold("audited-" + mark);
    }

    private void assertLadderIsTold(String path) {
        String ladder = """
            format: waymark/path/1
            id: %s
            name: MARKER-OF-A-LADDER
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: one, title: One, level: 1, expectations: {craft: [MARKER-OF-A-LADDER]}}
            """.formatted(path);
        assertThat(told(() -> pathImport.apply(ladder, PathImportOptions.NONE)))
                .singleElement()
                .asString()
                .startsWith("PATH_IMPORTED " + path + "@1 ")
                .endsWith(BY_HER);
        assertThat(told(() -> pathImport.apply(ladder, PathImportOptions.NONE))).isEmpty();
        assertThat(told(() -> drafts.add(path, DraftElement.ROLE, "Another one")))
                .as("a draft is nobody's business yet")
                .isEmpty();
        assertThat(told(() -> drafts.publish(path, drafts.review(path).orElseThrow(), "MARKER-OF-A-NOTE")))
                .containsExactly("PATH_PUBLISHED " + path + "@2 1/0/0 " + BY_HER);
        assertThat(told(() -> {
                    versions.restore(path, 1, 2, "MARKER-OF-A-NOTE");
                    return true;
                }))
                .containsExactly("PATH_RESTORED " + path + "@3 0/0/1 " + BY_HER);
    }

    @Test
    void nothing_that_anybody_wrote_is_in_it() throws SQLException {
        assertLadderIsTold("wordless-" + mark);
        Member tomas = testPeople.member("Tomas");
        company.changeManager(ines.id(), tomas.id());
        Meeting meeting = company.meeting(ines.id());
        company.share(ines.id(), company.answer(ines.id(), meeting.reflection(), 0), "MARKER-OF-AN-ANSWER");
        Set<String> told = Database.asSuperuser(connection -> Database.column(
                connection, "select audit_entry::text from audit_entry where audit_entry::text like '%MARKER%'"));
        assertThat(told).isEmpty();
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_entry() {
        PersonId tomas = company.person("Tomas");
        assertThat(told(() -> new TransactionTemplate(transactions).execute(status -> {
                    accounts.grant(ines.id(), Role.ADMINISTRATOR);
                    people.changeManager(ines.id(), tomas);
                    peopleImport.apply(
                            "name,email\nBo,bo%s@example.org\n".formatted(mark).getBytes(StandardCharsets.UTF_8),
                            PeopleImportOptions.NONE);
                    status.setRollbackOnly();
                    return true;
                })))
                .isEmpty();
        assertThat(trail.check(null).isWhole()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EMPLOYEE", "PEOPLE_TEAM"})
    void nobody_reads_it_but_administrators(Role role) {
        TestPeople.enter(ines.id(), role);
        for (Supplier<Object> read : List.<Supplier<Object>>of(
                () -> trail.list(AuditFilter.NONE, Long.MAX_VALUE, 1),
                () -> trail.count(AuditFilter.NONE),
                () -> trail.check(null))) {
            assertThatThrownBy(read::get).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void it_is_found_by_kind_and_by_person_the_newest_first() {
        accounts.grant(ines.id(), Role.PEOPLE_TEAM);
        company.changeManager(ines.id(), admin.id());
        assertThat(trail.list(new AuditFilter(null, ines.id()), Long.MAX_VALUE, 10))
                .extracting(AuditEntry::kind)
                .containsExactly("LINE_BEGUN", "ROLE_GRANTED", "ACCOUNT_MADE");
        AuditFilter lines = new AuditFilter(AuditKind.LINE_BEGUN, admin.id());
        assertThat(trail.list(lines, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(trail.count(lines)).isOne();
        long newest = trail.list(lines, Long.MAX_VALUE, 1).getFirst().number();
        assertThat(trail.list(new AuditFilter(null, ines.id()), newest, 1))
                .extracting(AuditEntry::kind)
                .containsExactly("ROLE_GRANTED");
        assertThat(trail.list(AuditFilter.NONE, Long.MAX_VALUE, 1))
                .extracting(AuditEntry::number)
                .containsExactly((long) trail.count(AuditFilter.NONE));
    }

    @Test
    void writers_at_the_same_time_make_one_chain() throws Exception {
        int writers = 4;
        int changes = 10;
        CyclicBarrier together = new CyclicBarrier(writers);
        long before = trail.count(AuditFilter.NONE);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Boolean>> done = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < changes; i++) {
                            Role role = writer % 2 == 0 ? Role.PEOPLE_TEAM : Role.ADMINISTRATOR;
                            PersonId whom = writer < 2 ? ines.id() : admin.id();
                            RunAs.operator(() -> new TransactionTemplate(transactions).execute(status -> {
                                accounts.revoke(whom, role);
                                accounts.grant(whom, role);
                                // All of them have changed something, and nobody has committed yet.
                                await(together);
                                return true;
                            }));
                        }
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> one : done) {
                assertThat(one.get()).isTrue();
            }
        }
        // Ines had neither role before.
        assertThat(trail.count(AuditFilter.NONE) - before).isEqualTo(2L * writers * changes - 2);
        assertThat(trail.check(null).isWhole()).isTrue();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> told(Runnable change) {
        return told(() -> {
            change.run();
            return true;
        });
    }

    /** What the trail says of a change, the oldest first. */
    private List<String> told(Supplier<?> change) {
        int before = RunAs.operator(() -> trail.count(AuditFilter.NONE));
        Object _ = change.get();
        return RunAs.operator(() -> trail.list(AuditFilter.NONE, Long.MAX_VALUE, 100)).reversed().stream()
                .filter(entry -> entry.number() > before)
                .map(AuditTrailTest::words)
                .toList();
    }

    private static String words(AuditEntry entry) {
        return String.join(
                " ",
                Stream.of(
                                entry.kind(),
                                entry.person().name(),
                                entry.manager().name() == null
                                        ? null
                                        : "to " + entry.manager().name(),
                                entry.version() == null ? entry.thing() : entry.thing() + "@" + entry.version(),
                                counts(entry),
                                "by "
                                        + (entry.actor().name() == null
                                                ? entry.origin()
                                                : entry.actor().name()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable String counts(AuditEntry entry) {
        String gone = entry.gone() == null ? "" : "/" + entry.gone();
        return entry.added() == null ? null : entry.added() + "/" + entry.changed() + gone;
    }

    private int sql(String change) {
        try {
            return Database.change(change, ines.id().value());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
