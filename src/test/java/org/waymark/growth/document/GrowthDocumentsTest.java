package org.waymark.growth.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.growth.document.GrowthDocument.Text;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;
import org.waymark.growth.standing.Seen;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.standing.Standings.Part;
import org.waymark.growth.story.Stories;
import org.waymark.questionbank.Question;
import org.waymark.reflection.observation.ObservationQuestions;
import org.waymark.reflection.observation.Observations;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** What the document of one's growth holds, and what it never does. */
@WaymarkTest
@DirtiesContext
class GrowthDocumentsTest extends SpringBrowserlessTest {

    private static final String ROLE = "document-test.senior";

    /** Of growth, and known to nobody but this test. */
    private static final ContentKind SKETCHES = new ContentKind(
            "growth.own.sketches",
            26,
            "",
            Audience.MANAGER,
            false,
            List.of(new ContentKind.Text("lines", 100, "throwaway.sketch.lines", "")));

    @TestConfiguration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        ContentKind sketches() {
            return SKETCHES;
        }
    }

    @Autowired
    private GrowthDocuments documents;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private Sharing sharing;

    @Autowired
    private Goals goals;

    @Autowired
    private Plans plans;

    @Autowired
    private Standings standings;

    @Autowired
    private Stories stories;

    @Autowired
    private Observations observations;

    @Autowired
    private ObservationQuestions questions;

    @Autowired
    private PathImport imports;

    @Autowired
    private Company company;

    private PersonId manager;
    private PersonId employee;
    private PersonId colleague;

    @BeforeEach
    void hire() {
        manager = company.person("Mona Manager");
        employee = company.reportOf(manager, "Emil Employee");
        colleague = company.person("Cleo Colleague");
    }

    /** No other test knows the kind, and a portal does not start with words of a kind that is not declared. */
    @AfterEach
    void without_the_kind() throws SQLException {
        TestPeople.leave();
        Database.change("delete from content where kind = ?", SKETCHES.key());
    }

    @Test
    void whoever_has_written_nothing_has_an_empty_one() {
        assertThat(of(employee).chapters()).isEmpty();
        assertThat(of(employee).person().name()).isEqualTo("Emil Employee");
    }

    @Test
    void a_kind_of_growth_is_in_it_as_soon_as_it_is_declared_and_in_its_place() {
        write(employee, kind("growth.own.beyond").one(), "change", "A boat yard.");
        write(
                employee,
                kind("growth.own.progress")
                        .on(LocalDate.now(ZoneId.systemDefault()).toString()),
                "progress",
                "Slow.");
        write(employee, SKETCHES.one(), "lines", "Seen from below.");
        assertThat(of(employee).chapters())
                .extracting(Chapter::heading)
                .containsExactly("Content with the progress", "Sketches of growth", "Beyond the company");
        assertThat(words(of(employee))).containsExactly("Slow.", "Seen from below.", "A boat yard.");
    }

    @Test
    void a_picture_is_told_with_the_way_back_to_today() {
        write(employee, kind("growth.own.picture").on("picture-1"), "picture", "A yard by the sea.");
        milestone(Horizon.NEXT, "A week as a guest");
        milestone(Horizon.TEN, "A yard");
        Passage picture = of(employee).chapters().getFirst().passages().getFirst();
        assertThat(picture.title()).isEqualTo("Picture 1");
        assertThat(picture.texts()).extracting(Text::words).containsExactly("A yard by the sea.");
        assertThat(picture.parts()).extracting(Passage::title).containsExactly("A yard", "A week as a guest");
        assertThat(picture.parts()).extracting(Passage::facts).containsExactly("In ten years", "Next");
    }

    @Test
    void a_plan_is_a_story_of_its_steps_and_of_what_came_of_them() {
        GoalId goal = as(employee, () -> plans.begin("Splice a rope", null, null));
        StepId first = as(employee, () -> plans.addStep(goal, "Watch one", null));
        does(employee, () -> plans.addStep(goal, "Try one", null));
        does(employee, () -> plans.done(first, "It holds."));
        Passage told = of(employee).chapters().getFirst().passages().getFirst();
        assertThat(told.title()).isEqualTo("Splice a rope");
        assertThat(told.parts()).extracting(Passage::title).containsExactly("Watch one", "Try one");
        assertThat(told.parts().getFirst().facts()).startsWith("Done on");
        assertThat(told.parts().getFirst().texts()).extracting(Text::words).containsExactly("It holds.");
    }

    @Test
    void what_came_of_a_step_is_told_where_the_words_of_the_step_are_gone() {
        GoalId goal = as(employee, () -> plans.begin("Splice a rope", null, null));
        StepId step = as(employee, () -> plans.addStep(goal, "Watch one", null));
        StepId empty = as(employee, () -> plans.addStep(goal, "Try one", null));
        does(employee, () -> plans.done(step, "It holds."));
        for (StepId one : List.of(step, empty)) {
            write(employee, as(employee, () -> plans.written(one).ref()), "step", "");
        }
        Passage told = of(employee).chapters().getFirst().passages().getFirst();
        assertThat(told.parts()).extracting(Passage::title).containsExactly("A step of my growth plan");
        assertThat(told.parts().getFirst().facts()).startsWith("Done on");
        assertThat(told.parts().getFirst().texts()).extracting(Text::words).containsExactly("It holds.");
    }

    @Test
    void the_other_side_of_a_standing_is_in_it_once_both_have_shared_and_not_before() {
        StandingId standing = standing(employee, "What Emil sees.");
        write(manager, standing, "What Mona sees.");
        share(manager, standing, employee);
        assertThat(words(of(employee))).contains("What Emil sees.", "Seen").doesNotContain("What Mona sees.");
        share(employee, standing, manager);
        assertThat(words(of(employee))).contains("What Emil sees.", "What Mona sees.");
        assertThat(labels(of(employee)))
                .containsExactly(
                        "You · Have you seen it?",
                        "What is seen of it",
                        "Mona Manager · Have you seen it?",
                        "What is seen of it");
        does(manager, () -> standings.takeBack(standing));
        assertThat(words(of(employee))).doesNotContain("What Mona sees.");
    }

    @Test
    void what_one_writes_of_somebody_elses_growth_is_theirs_and_not_opened_by_it() throws SQLException {
        StandingId standing = standing(employee, "What Emil sees.");
        write(manager, standing, "What Mona sees.");
        share(manager, standing, employee);
        share(employee, standing, manager);
        does(manager, () -> standings.saveAgreed(standing, "What we agreed.", -1));
        story(manager, "Emil stayed until the end.");
        assertThat(of(manager).chapters()).isEmpty();
        assertThat(openings("growth.own.standing", manager)).isEmpty();
    }

    @Test
    void stories_and_what_the_manager_sees_are_in_it_as_long_as_they_are_shared_and_are_opened_by_it()
            throws SQLException {
        story(colleague, "You stayed until the last lorry had left.");
        String question = asked(0);
        does(manager, () -> observations.save(employee, question, "You listen.", -1));
        assertThat(words(of(employee))).isEmpty();
        does(
                colleague,
                () -> sharing.share(kind("growth.own.stories").one().about(employee), new NamedReader(employee)));
        does(manager, () -> observations.share(new NamedReader(employee), question));
        assertThat(words(of(employee))).containsExactly("You stayed until the last lorry had left.", "You listen.");
        assertThat(openings("growth.own.stories", employee)).hasSize(1);
        does(colleague, () -> stories.decline(employee));
        does(manager, () -> observations.withdraw(employee, question));
        assertThat(words(of(employee))).isEmpty();
    }

    @Test
    void nobody_has_anything_of_it_but_who_wrote_it() {
        GoalId goal = as(employee, () -> plans.begin("Splice a rope", null, null));
        does(employee, () -> sharing.share(kind("growth.own.plan").on("plan-" + goal), named()));
        Stream.of(manager, colleague)
                .forEach(other -> assertThat(of(other).chapters()).isEmpty());
    }

    @Test
    void it_takes_as_few_statements_with_much_as_with_little() {
        fill(1);
        int little = statements();
        fill(3);
        int much = statements();
        System.out.printf("SQL statements of /growth/print: %d with little, %d with much%n", little, much);
        assertThat(much).isEqualTo(little).isLessThanOrEqualTo(12);
    }

    private int statements() {
        Company.signIn(employee);
        navigate("account", Component.class);
        int taken = StatementCounter.during(() -> navigate("growth/print", Component.class))
                .size();
        navigate("account", Component.class);
        return taken;
    }

    private void fill(int more) {
        for (int i = 0; i < more; i++) {
            write(employee, kind("growth.own.picture").on("picture-1"), "picture", "A yard by the sea.");
            milestone(Horizon.TWO, "Milestone " + i);
            GoalId goal = as(employee, () -> plans.begin("Splice a rope", null, null));
            does(employee, () -> plans.addStep(goal, "Watch one", null));
            write(employee, kind("growth.own.strengths").on("strength-" + (i + 1)), "strength", "Knots");
            write(employee, kind("growth.own.strength-roles").on(role()), "role-energy", "The sea.");
            StandingId standing = standing(employee, "What Emil sees.");
            write(manager, standing, "What Mona sees.");
            share(manager, standing, employee);
            share(employee, standing, manager);
            String question = asked(i);
            does(manager, () -> observations.save(employee, question, "You listen.", -1));
            does(manager, () -> observations.share(new NamedReader(employee), question));
            PersonId teller = company.person("Teller " + i);
            story(teller, "You stayed.");
            does(
                    teller,
                    () -> sharing.share(kind("growth.own.stories").one().about(employee), new NamedReader(employee)));
        }
    }

    private GrowthDocument of(PersonId viewer) {
        return as(viewer, documents::mine);
    }

    private static List<String> words(GrowthDocument document) {
        return texts(document).map(Text::words).toList();
    }

    private static List<String> labels(GrowthDocument document) {
        return texts(document).map(Text::label).toList();
    }

    private static Stream<Text> texts(GrowthDocument document) {
        return document.chapters().stream()
                .flatMap(chapter -> chapter.passages().stream())
                .flatMap(passage -> Stream.concat(Stream.of(passage), passage.parts().stream()))
                .flatMap(passage -> passage.texts().stream());
    }

    private ContentKind kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow();
    }

    private void write(PersonId author, ContentRef ref, String text, String words) {
        assertThat(as(author, () -> sharing.save(ref, text, words, -1))).isPresent();
    }

    private void milestone(Horizon horizon, String words) {
        MilestoneId id = as(employee, () -> goals.add(1, horizon));
        write(employee, kind("growth.own.milestone").on(id.toString()), "milestone", words);
    }

    private void story(PersonId teller, String words) {
        does(employee, () -> stories.ask(new NamedReader(teller)));
        write(teller, kind("growth.own.stories").one().about(employee), "story", words);
    }

    private String asked(int number) {
        List<Question> all = as(manager, questions::all);
        return all.get(number % all.size()).id();
    }

    private String role() {
        assertThat(RunAs.operator(() -> imports.apply("""
            format: waymark/path/1
            id: document-test
            name: Document
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: senior, title: Senior, level: 1, expectations: {craft: [Lays a wall.]}}
            """, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        return ROLE;
    }

    private StandingId standing(PersonId author, String words) {
        String role = role();
        StandingId standing = as(author, () -> standings.begin(new NamedReader(manager), role, List.of()));
        write(author, standing, words);
        return standing;
    }

    private void write(PersonId author, StandingId standing, String words) {
        does(author, () -> standings.save(standing, 1, Part.WORDS, words, -1));
        does(author, () -> standings.choose(standing, 1, Seen.SEEN));
    }

    private void share(PersonId author, StandingId standing, PersonId reader) {
        does(author, () -> standings.share(standing, new NamedReader(reader)));
    }

    private static Set<String> openings(String kind, PersonId reader) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(connection, """
            select content.id from content_reading join content on content.id = content_reading.content_id
            where content.kind = '%s' and content_reading.reader_id = %s
            """.formatted(kind, reader)));
    }
}
