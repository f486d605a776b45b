package org.waymark.organization.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.importing.HeldChange;
import org.waymark.organization.importing.HeldChanges;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Files of people that come by themselves: read once, at night, and stopped where somebody has to look first. */
@WaymarkTest
class FeedsTest {

    @Autowired
    FeedReading reading;

    @Autowired
    NightStore nights;

    @Autowired
    PeopleFeeds feeds;

    @Autowired
    People people;

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    HeldChanges held;

    @Autowired
    Company company;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private int always = 5;

    /** Some days ago, so that what begins in a test has begun for the database as well. */
    @BeforeEach
    void the_night_before_was_the_first() throws SQLException {
        clock.stopAt(LocalDate.now(clock)
                .minusDays(7)
                .atTime(2, 31)
                .atZone(clock.getZone())
                .toInstant());
        Database.change("delete from people_feed_night");
        night();
        Database.change("delete from people_feed_file");
        Database.change("delete from people_feed");
    }

    @AfterEach
    void as_before() throws SQLException {
        clock.reset();
        TestPeople.leave();
        Database.change("delete from people_feed_night");
        Database.change("delete from people_feed_file");
        Database.change("delete from people_feed");
    }

    @Test
    void the_newest_file_is_read_at_night_and_once() throws IOException {
        write("old.csv", "nobody,knows\n", Duration.ofDays(2));
        write("new.csv", rows("Ada"), Duration.ofHours(1));
        keeper().run();
        assertThat(feeds()).as("before the night").isEmpty();

        night();

        assertThat(exists("ada")).isTrue();
        assertThat(feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.source()).isEqualTo("new.csv");
            assertThat(feed.way()).isEqualTo(FeedWay.FOLDER);
            assertThat(feed.state()).isEqualTo(FeedState.READ);
            assertThat(feed.counts().rows()).isEqualTo(1);
            assertThat(feed.counts().added()).isEqualTo(1);
            assertThat(feed.isKept()).isFalse();
        });
        night();
        assertThat(feeds())
                .as("the same content under the same or another name")
                .hasSize(1);
        write("newer.csv", rows("Ada"), Duration.ZERO);
        clock.advance(Duration.ofHours(1));
        night();
        assertThat(feeds()).hasSize(1);
        assertThat(folder.resolve("new.csv")).as("is left where it is").exists();
    }

    @Test
    void a_file_that_is_still_being_written_is_left_for_the_next_time() throws IOException {
        clock.advance(Duration.ofDays(1));
        write("half.csv", rows("Ada"), Duration.ofMinutes(1));
        keeper().run();
        assertThat(feeds()).as("changed a minute ago").isEmpty();

        clock.advance(Duration.ofMinutes(5));
        keeper().run();
        assertThat(feeds()).as("within the same night").hasSize(1);
        clock.advance(Duration.ofHours(3));
        write("late.csv", rows("Ben"), Duration.ofHours(1));
        keeper().run();
        assertThat(feeds()).as("that night is over").hasSize(1);
    }

    @Test
    void a_file_that_changes_between_two_looks_is_left() throws IOException {
        Path file = write("half.csv", rows("Ada"), Duration.ofHours(1));
        FeedFolder place = new FeedFolder(folder);
        FeedFolder.Look found = place.newest().orElseThrow();
        assertThat(place.read(found)).isPresent();
        Files.writeString(file, rows("Ada", "Ben"));
        Files.setLastModifiedTime(file, FileTime.from(found.changedAt()));

        assertThat(place.read(found)).isEmpty();
    }

    @Test
    void no_link_leads_out_of_the_folder(@TempDir Path elsewhere) throws IOException {
        Path secret = elsewhere.resolve("secret.csv");
        Files.writeString(secret, rows("Ada"));
        Files.createSymbolicLink(folder.resolve("link.csv"), secret);
        write(".hidden.csv", rows("Ben"), Duration.ofHours(1));
        write("part.csv.tmp", rows("Ben"), Duration.ofHours(1));

        night();

        assertThat(feeds()).isEmpty();
        assertThat(exists("ada")).isFalse();
    }

    @Test
    void what_is_larger_than_any_file_is_not_read_and_is_told() throws IOException {
        write("large.csv", "x".repeat(PeopleImport.MAXIMUM_BYTES + 1), Duration.ofHours(1));

        night();
        night();

        assertThat(feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.reason()).isEqualTo(StopReason.TOO_LARGE);
            assertThat(feed.isKept()).isFalse();
        });
    }

    @Test
    void of_two_nodes_one_reads() throws IOException {
        write("new.csv", rows("Ada"), Duration.ofHours(1));
        clock.advance(Duration.ofDays(1));
        RunAs.operator(() -> new TransactionTemplate(transactions).execute(status -> {
            assertThat(nights.hold(clock.instant(), true)).isPresent();
            CompletableFuture.runAsync(keeper()::run).join();
            return true;
        }));
        assertThat(feeds()).as("while another node holds the night").isEmpty();

        keeper().run();
        keeper().run();
        assertThat(feeds()).hasSize(1);
    }

    @Test
    void more_changes_than_the_share_change_nothing_and_an_administrator_imports_what_was_shown() throws IOException {
        always = 1;
        write("new.csv", rows("Ada", "Ben"), Duration.ofHours(1));

        night();

        assertThat(exists("ada")).isFalse();
        PeopleFeed stopped = feeds().getFirst();
        assertThat(stopped.state()).isEqualTo(FeedState.STOPPED);
        assertThat(stopped.reason()).isEqualTo(StopReason.CHANGES);
        assertThat(stopped.counts().touched()).isEqualTo(2);
        assertThat(stopped.isKept()).isTrue();
        assertThat(audited("FEED_STOPPED")).contains("FEED new.csv");

        administrator();
        PeopleImportReport shown =
                feeds.check(stopped.id(), PeopleImportOptions.NONE).orElseThrow();
        assertThat(shown.added()).isEqualTo(2);
        assertThat(feeds.importAsShown(stopped.id(), PeopleImportOptions.NONE, "something else"))
                .hasValueSatisfying(report -> assertThat(report.written()).isFalse());
        assertThat(feeds.importAsShown(stopped.id(), PeopleImportOptions.NONE, shown.fingerprint()))
                .hasValueSatisfying(report -> assertThat(report.written()).isTrue());
        assertThat(exists("ada")).isTrue();
        assertThat(feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.state()).isEqualTo(FeedState.IMPORTED);
            assertThat(feed.isKept()).isFalse();
            assertThat(feed.decidedBy()).isEqualTo("Decider");
        });
        assertThat(feeds.importAsShown(stopped.id(), PeopleImportOptions.NONE, shown.fingerprint()))
                .isEmpty();
        assertThat(feeds.check(stopped.id(), PeopleImportOptions.NONE)).isEmpty();
    }

    @Test
    void more_leavers_than_their_share_change_nothing() throws IOException {
        always = 3;
        write("new.csv", rows("Ada", "Ben"), Duration.ofHours(2));
        night();
        always = 1;
        write("leave.csv", """
            id,name,email,last day
            %1$s-ada,Ada %1$s,ada%1$s@f.example,2030-01-01
            %1$s-ben,Ben %1$s,ben%1$s@f.example,2030-01-01
            """.formatted(mark), Duration.ZERO);
        clock.advance(Duration.ofHours(1));
        night();

        assertThat(feeds().getFirst().reason()).isEqualTo(StopReason.LEAVING);
        assertThat(feeds().getFirst().counts().leaving()).isEqualTo(2);
    }

    @Test
    void the_first_file_of_an_empty_company_is_looked_at() {
        PeopleImportReport report =
                RunAs.operator(() -> peopleImport.check(rows("Ada").getBytes(UTF_8), PeopleImportOptions.NONE));

        assertThat(FeedReading.verdict(report, 1, settings())).isEqualTo(StopReason.FIRST);
        assertThat(FeedReading.verdict(report, 2, settings())).isNull();
    }

    @Test
    void the_share_is_one_of_those_who_work_here_and_small_companies_have_a_floor() {
        assertThat(settings().mostChanges(20)).isEqualTo(5);
        assertThat(settings().mostChanges(200)).isEqualTo(20);
        assertThat(settings().mostLeaving(200)).isEqualTo(10);
        assertThat(settings().mostLeaving(99)).isEqualTo(5);
    }

    @Test
    void a_file_with_a_problem_changes_nothing_and_one_that_is_put_right_takes_its_place() throws IOException {
        write("new.csv", rows("Ada") + mark + "-x,No Address " + mark + ",\n", Duration.ofHours(2));
        night();
        assertThat(feeds().getFirst().reason()).isEqualTo(StopReason.PROBLEMS);
        assertThat(feeds().getFirst().counts().problems()).isEqualTo(1);
        assertThat(exists("ada")).isFalse();

        write("new.csv", rows("Ada"), Duration.ZERO);
        clock.advance(Duration.ofHours(1));
        night();

        assertThat(feeds()).extracting(PeopleFeed::state).containsExactly(FeedState.READ, FeedState.REPLACED);
        assertThat(feeds()).noneMatch(PeopleFeed::isKept);
    }

    @Test
    void what_was_read_before_another_one_is_looked_at_before_it_counts_again() throws IOException {
        write("a.csv", titled("Maker"), Duration.ofHours(3));
        night();
        write("b.csv", titled("Senior Maker"), Duration.ofHours(2));
        clock.advance(Duration.ofHours(2));
        night();
        assertThat(feeds()).hasSize(2);
        write("a.csv", titled("Maker"), Duration.ZERO);
        clock.advance(Duration.ofHours(1));
        night();

        assertThat(feeds().getFirst().reason()).isEqualTo(StopReason.SEEN);
        assertThat(person("ada").orElseThrow().title()).isEqualTo("Senior Maker");
    }

    @Test
    void what_is_sent_waits_sealed_for_the_night_and_the_last_one_counts() {
        PersonId maker = company.person("Maker " + mark);
        assertThat(take(maker, rows("Ada")).isNew()).isTrue();
        assertThat(take(maker, rows("Ben")).isNew()).isTrue();
        assertThat(feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.state()).isEqualTo(FeedState.WAITING);
            assertThat(feed.isKept()).isTrue();
        });
        assertThat(column("select encode(sealed, 'escape') from people_feed_file"))
                .singleElement()
                .asString()
                .doesNotContain("f.example");

        night();

        assertThat(exists("ben")).isTrue();
        assertThat(exists("ada")).isFalse();
        assertThat(feeds().getFirst().isKept()).isFalse();
        assertThat(take(maker, rows("Ben")).isNew()).as("the same once more").isFalse();
    }

    @Test
    void what_would_make_the_maker_of_the_token_a_manager_waits_for_a_second_person() {
        PersonId maker = company.person("Maker " + mark);
        PersonId report = company.reportOf(company.person("Manager " + mark), "Report " + mark);
        String makersAddress =
                RunAs.operator(() -> people.find(maker).orElseThrow().email());
        String reportsAddress =
                RunAs.operator(() -> people.find(report).orElseThrow().email());
        take(maker, """
            name,email,manager e-mail,title
            Report %s,%s,%s,Waits not
            """.formatted(mark, reportsAddress, makersAddress));

        night();

        assertThat(feeds().getFirst().state()).isEqualTo(FeedState.READ);
        assertThat(feeds().getFirst().counts().held()).isEqualTo(1);
        assertThat(RunAs.operator(() -> people.entry(report).orElseThrow().manager()))
                .isEqualTo("Manager " + mark);
        assertThat(RunAs.operator(() -> people.find(report).orElseThrow().title()))
                .isEqualTo("Waits not");
        assertThat(RunAs.operator(held::waiting))
                .filteredOn(change -> change.by().id().equals(maker))
                .extracting(HeldChange::id)
                .hasSize(1);
    }

    @Test
    void of_columns_that_are_not_read_nothing_is_shown_to_whoever_looks() throws IOException {
        always = 0;
        write(
                "new.csv",
                "id,name,email,salary\n%1$s-ada,Ada %1$s,ada%1$s@f.example,123456\n".formatted(mark),
                Duration.ofHours(1));
        night();

        administrator();
        PeopleImportReport shown = feeds.check(
                        feeds.overview().feeds().getFirst().id(), PeopleImportOptions.NONE)
                .orElseThrow();

        assertThat(shown.ignoredColumns()).contains("salary");
        assertThat(shown.toString()).doesNotContain("123456").contains("Ada " + mark);
    }

    @Test
    void the_people_team_sees_numbers_and_an_administrator_decides() throws IOException {
        always = 0;
        write("new.csv", rows("Ada"), Duration.ofHours(1));
        night();
        PersonId pia = company.person("Pia");
        company.grant(pia, Role.PEOPLE_TEAM);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        long feed = feeds.overview().feeds().getFirst().id();
        assertThat(Set.<Supplier<?>>of(
                        () -> feeds.check(feed, PeopleImportOptions.NONE),
                        () -> feeds.importAsShown(feed, PeopleImportOptions.NONE, ""),
                        () -> feeds.dismiss(feed)))
                .allSatisfy(act -> assertThat(refused(act)).isTrue());

        administrator();
        assertThat(feeds.dismiss(feed)).isTrue();
        assertThat(feeds.dismiss(feed)).isFalse();
        assertThat(feeds.overview().feeds().getFirst().state()).isEqualTo(FeedState.DISMISSED);
    }

    private static boolean refused(Supplier<?> act) {
        try {
            Object _ = act.get();
            return false;
        } catch (AccessDeniedException e) {
            return true;
        }
    }

    private void administrator() {
        PersonId decider = company.person("Decider");
        company.grant(decider, Role.ADMINISTRATOR);
        TestPeople.enter(decider, Role.ADMINISTRATOR);
    }

    private PeopleFeeds.Taken take(PersonId maker, String file) {
        return RunAs.operator(() -> feeds.take("HR " + mark, maker, file.getBytes(UTF_8)));
    }

    private void night() {
        clock.advance(Duration.ofDays(1));
        keeper().run();
    }

    private FeedKeeper keeper() {
        return new FeedKeeper(reading, nights, settings(), transactions, clock);
    }

    private FeedSettings settings() {
        boolean isFew = always != 5;
        return new FeedSettings(
                folder.toString(),
                "0 30 2 * * *",
                isFew ? 0 : 10,
                isFew ? 0 : 5,
                always,
                Duration.ofMinutes(5),
                Duration.ofDays(3),
                "",
                "");
    }

    private Path write(String name, String content, Duration ago) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(ago)));
        return file;
    }

    private String rows(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> "%1$s-%3$s,%2$s %1$s,%3$s%1$s@f.example"
                        .formatted(mark, names[i], names[i].toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("\n", "id,name,email\n", "\n"));
    }

    private String titled(String title) {
        return "id,name,email,title\n%1$s-ada,Ada %1$s,ada%1$s@f.example,%2$s\n".formatted(mark, title);
    }

    private List<PeopleFeed> feeds() {
        return RunAs.operator(() -> feeds.list(0, 20));
    }

    private Optional<PersonReference> person(String name) {
        return RunAs.operator(() -> people.findByEmail(name + mark + "@f.example"));
    }

    private boolean exists(String name) {
        return person(name).isPresent();
    }

    private static Set<String> audited(String kind) {
        return column("select origin || ' ' || thing from audit_entry where kind = '" + kind + "'");
    }

    private static Set<String> column(String sql) {
        try {
            return Database.asSuperuser(connection -> Database.column(connection, sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
