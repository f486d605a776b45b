package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.Company.otherOf;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.QuestionList;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.BeyondQuestion;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.story.Stories;
import org.waymark.handover.HandoverPage;
import org.waymark.handover.Handovers;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.ObservationQuestions;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.SharedThing;
import org.waymark.sharing.SharedThings;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Shown;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.Subjects;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TinyLadder;
import org.waymark.testing.WaymarkTest;

/**
 * How many SQL statements it takes to show a page to somebody who has Waymark open: no more than twelve, and no more with
 * much than with little to show. Those that tell PostgreSQL who is looking are counted too.
 */
@WaymarkTest
class StatementsPerViewTest extends SpringBrowserlessTest {

    private static final int MOST = 12;

    private static final String LADDER = """
        format: waymark/path/1
        id: counted
        name: Counted
        competencies:
          - {id: craft, name: Craft}
        roles:
          - id: here
            title: Here
            level: 1
            expectations: {craft: [Counts.]}
          - id: next
            title: Next
            level: 2
            expectations: {craft: [Counts on.]}
        steps:
          - {from: here, to: next, kind: promotion}
        """;

    @Autowired
    private Company company;

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private Appeals appeals;

    @Autowired
    private BeyondTheCompany beyond;

    @Autowired
    private Swaps swaps;

    @Autowired
    private Observations observations;

    @Autowired
    private QuestionsOfTheDay questions;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Promises promises;

    @Autowired
    private SharedNotes sharedNotes;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private WrapUps wrapUps;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Plans plans;

    @Autowired
    private Stories stories;

    @Autowired
    private Goals goals;

    @Autowired
    private Standings standings;

    @Autowired
    private NextLooks looks;

    @Autowired
    private ObservationQuestions observationQuestions;

    @Autowired
    private List<ContentKind> kinds;

    @Autowired
    private Sharing sharing;

    @Autowired
    private SharedThings things;

    private PersonId viewer;

    @BeforeEach
    void viewer() {
        viewer = company.person("Vera Viewer");
        company.changeManager(viewer, company.person("Mona Manager"));
    }

    @Test
    void team_and_home_with_5_and_with_100_direct_reports() {
        signIn(viewer);
        team(5);
        int team5 = statements("team");
        assertThat(Shown.all(".wm-row")).hasSize(5);
        int home5 = statements("");
        team(95);
        int team100 = statements("team");
        int home100 = statements("");
        print("/team", "5 direct reports", team5, "100", team100);
        print("/", "5 direct reports", home5, "100", home100);
        assertThat(team100).isEqualTo(team5).isLessThanOrEqualTo(MOST);
        assertThat(home100).isEqualTo(home5).isLessThanOrEqualTo(MOST);
    }

    @Test
    void the_account_with_what_other_modules_keep_there() {
        signIn(viewer);
        statements("");
        int account = statements("account");
        System.out.printf("SQL statements of /account: %d%n", account);
        assertThat(account).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whether_the_portal_is_well() {
        TestPeople.enter(viewer, Role.ADMINISTRATOR);
        int health = statements("admin");
        System.out.printf("SQL statements of /admin: %d%n", health);
        assertThat(health).isLessThanOrEqualTo(MOST);
    }

    @Test
    void what_the_company_says_of_itself_and_what_is_left_to_set_up() {
        TestPeople.enter(viewer, Role.ADMINISTRATOR);
        statements("");
        int company = statements("admin/company");
        int setUp = statements("admin/set-up");
        int home = statements("");
        System.out.printf(
                "SQL statements of /admin/company: %d, of /admin/set-up: %d, of / for an administrator: %d%n",
                company, setUp, home);
        assertThat(company).isLessThanOrEqualTo(MOST);
        assertThat(setUp).isLessThanOrEqualTo(MOST);
        assertThat(home).isLessThanOrEqualTo(MOST);
    }

    @Test
    void people_and_what_is_amiss_in_what_is_known_of_them() {
        TestPeople.enter(viewer, Role.PEOPLE_TEAM);
        for (String page : List.of(
                "admin/people",
                "admin/people/check",
                "admin/people/check?only=no-role",
                "admin/people/check?only=top")) {
            int statements = statements(page);
            System.out.printf("SQL statements of /%s: %d%n", page, statements);
            assertThat(statements).as(page).isLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void preparing_with_5_and_with_50_shared_answers_the_first_time_and_again() {
        signIn(viewer);
        List<Integer> news = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        for (int shared : new int[] {5, 50}) {
            PersonId employee = company.reportOf(viewer, "Emil Employee");
            share(employee, shared);
            does(viewer, () -> notes.save(employee, "Noted", 0));
            news.add(statements("team/" + employee));
            assertThat(Shown.all("article")).hasSize(shared);
            again.add(statements("team/" + employee));
        }
        print("/team/{person} with news", "5 shared answers", news.getFirst(), "50", news.getLast());
        print("/team/{person}", "5 shared answers", again.getFirst(), "50", again.getLast());
        assertThat(news.getLast()).isEqualTo(news.getFirst()).isLessThanOrEqualTo(MOST);
        assertThat(again.getLast()).isEqualTo(again.getFirst()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void preparing_with_news_of_every_kind_beside_the_path() {
        signIn(viewer);
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        PersonId employee = company.hire("Emil Employee", "counted.here").id();
        company.changeManager(employee, viewer);
        share(employee, 5);
        does(employee, () -> {
            appeals.choose("counted.next", AppealChoice.MAYBE);
            appeals.share("counted.next", named());
            beyond.shareTopic(named());
        });
        does(viewer, () -> notes.save(employee, "Noted", 0));
        swaps(company.meeting(employee), employee, viewer, 2);
        int news = statements("team/" + employee);
        int again = statements("team/" + employee);
        assertThat(Shown.all(".wm-compare-row")).hasSize(1);
        assertThat(Shown.texts("h2, h3")).contains("What appeals to Emil", "Beyond the company", "The path from here");
        System.out.printf("SQL statements of /team/{person} with news of every kind: %d, and again: %d%n", news, again);
        assertThat(again).isLessThan(news).isLessThanOrEqualTo(MOST);
        assertThat(news).isLessThanOrEqualTo(MOST);
    }

    /** Whatever is declared for managers, and what a colleague told and was passed on: one of each and several. */
    @Test
    void preparing_with_each_kind_there_is_shared() {
        signIn(viewer);
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        List<Integer> news = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        List<Integer> previews = new ArrayList<>();
        for (int each : new int[] {1, 3}) {
            PersonId employee = company.hire("Emil Employee" + "e".repeat(each), "counted.here")
                    .id();
            company.changeManager(employee, viewer);
            OneOnOneId meeting = company.meeting(employee).oneOnOne();
            share(employee, each);
            does(employee, () -> {
                shareOfEachKind(each);
                looks.agree(meeting.value());
            });
            for (int i = 0; i < each; i++) {
                passOnAStory(employee, "Cleo Colleague" + "e".repeat(3 * i + each));
            }
            does(viewer, () -> notes.save(employee, "Noted", 0));
            swaps(company.meeting(employee), employee, viewer, 2);
            does(
                    employee,
                    () -> assertThat(things.asSeenBy(viewer, SharedAnswer.kind()))
                            .extracting(SharedThing::kind)
                            .containsAll(forManagers()));
            news.add(statements("team/" + employee));
            again.add(statements("team/" + employee));
            assertThat(Shown.texts("h3")).contains("Steps of Emil’s growth plan", "Emil’s milestones");
            signIn(employee);
            statements("");
            previews.add(statements("team/" + employee));
            signIn(viewer);
            statements("");
        }
        print("/team/{person} with news of each kind", "1 of each", news.getFirst(), "3", news.getLast());
        print("/team/{person}, each kind shared", "1 of each", again.getFirst(), "3", again.getLast());
        print("/team/{person} as seen by its author", "1 of each", previews.getFirst(), "3", previews.getLast());
        for (List<Integer> counts : List.of(news, again, previews)) {
            assertThat(counts.getLast()).isEqualTo(counts.getFirst()).isLessThanOrEqualTo(MOST);
        }
    }

    private List<ContentKind> forManagers() {
        return kinds.stream()
                .filter(kind -> kind.audience() == Audience.MANAGER || kind.audience() == Audience.ASKER)
                .filter(kind -> !kind.equals(SharedAnswer.kind()))
                .toList();
    }

    /** What the viewer writes of each kind for managers, as many of those of which there can be several. */
    private void shareOfEachKind(int each) {
        GoalId goal = plans.begin("Lead a project", null, null);
        StandingId standing = standings.begin(named(), "counted.next", List.of());
        for (int i = 0; i < each; i++) {
            String number = Integer.toString(i + 1);
            plans.addStep(
                    goal, "Ask " + number, LocalDate.now(ZoneId.systemDefault()).plusDays(i));
            Map<String, String> subjects = Map.of(
                    Subjects.APPEALS,
                    "counted.next",
                    "growth.own.picture",
                    "picture-" + number,
                    "growth.own.milestone",
                    goals.add(1, Horizon.TWO).toString(),
                    "growth.own.progress",
                    LocalDate.now(ZoneId.systemDefault()).toString(),
                    "growth.own.experiment",
                    "experiment-" + number,
                    "growth.own.strengths",
                    "strength-" + number,
                    "growth.own.strength-roles",
                    "counted.next",
                    "growth.own.strength-replies",
                    observationQuestions.all().get(i).id(),
                    "growth.own.agreed",
                    "standing-" + standing);
            Map<String, ContentRef> begun = Map.of(
                    "growth.own.plan",
                    plans.mine().getFirst().written().ref(),
                    "growth.own.step",
                    plans.written(plans.mine().getFirst().steps().get(i).id()).ref());
            forManagers().stream()
                    .filter(kind -> kind.audience() == Audience.MANAGER)
                    .map(kind -> begun.getOrDefault(kind.key(), kind.on(subjects.getOrDefault(kind.key(), ""))))
                    .forEach(ref -> {
                        String words = ref.kind().texts().stream()
                                .filter(text -> text.codes().isEmpty())
                                .toList()
                                .getLast()
                                .name();
                        assertThat(sharing.save(ref, words, "Words", -1)).isPresent();
                        sharing.share(ref, named());
                    });
        }
    }

    private void passOnAStory(PersonId asker, String name) {
        PersonId colleague = company.person(name);
        does(asker, () -> stories.ask(new NamedReader(colleague)));
        does(colleague, () -> {
            ContentRef story = forManagers().stream()
                    .filter(kind -> kind.audience() == Audience.ASKER)
                    .findFirst()
                    .orElseThrow()
                    .one()
                    .about(asker);
            assertThat(sharing.save(story, story.kind().texts().getLast().name(), "Told", -1))
                    .isPresent();
            sharing.share(story, new NamedReader(asker));
            stories.allow(asker, true);
        });
        does(asker, () -> stories.passOn(colleague, named()));
    }

    @Test
    void a_one_on_one_with_little_and_with_much_to_talk_about() {
        signIn(viewer);
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        PersonId employee = company.hire("Emil Employee", "counted.here").id();
        company.changeManager(employee, viewer);
        List<Integer> counts = new ArrayList<>();
        for (int much : new int[] {2, 30}) {
            OneOnOneId meeting = company.meeting(employee).oneOnOne();
            share(employee, much);
            for (PersonId person : List.of(viewer, employee)) {
                does(person, () -> {
                    sharedNotes.save(meeting, "For both", 0);
                    for (int i = 0; i < much; i++) {
                        agendas.add(meeting, "Number " + i, i % 2 == 0);
                        LocalDate due = LocalDate.now(ZoneId.systemDefault()).plusDays(i);
                        promises.tell(promises.make(meeting, person, due, "Will do"), 0, Outcome.MOVED, due, "Later");
                    }
                });
            }
            counts.add(statements("one-on-ones/" + meeting));
            assertThat(Shown.all("wm-agenda-list, wm-action-list")).hasSize(3);
        }
        int home = statements("");
        print("/one-on-ones/{id}", "2 of each", counts.getFirst(), "30", counts.getLast());
        print("/", "promises", home, "promises", home);
        assertThat(counts.getLast()).isEqualTo(counts.getFirst()).isLessThanOrEqualTo(MOST);
        assertThat(home).isLessThanOrEqualTo(MOST);
    }

    @Test
    void what_somebody_has_shared_and_the_page_their_manager_has_with_1_and_with_30_of_each_kind() {
        PersonId manager = company.managerOf(viewer, "Nora Next");
        PersonId report = company.reportOf(viewer, "Rita Report");
        Meeting with = company.meeting(report);
        TinyLadder.has(
                ladders,
                "counted-shared",
                IntStream.range(0, 30).mapToObj(i -> "r" + i).toArray(String[]::new));
        does(viewer, () -> {
            beyond.save(BeyondQuestion.CHANGE, "A bakery", -1);
            beyond.share(named());
        });
        signIn(viewer);
        List<Integer> pages = new ArrayList<>();
        List<Integer> previews = new ArrayList<>();
        for (int much : new int[] {1, 30}) {
            share(viewer, much);
            swaps(company.meeting(viewer), viewer, manager, Math.min(much, 5));
            does(viewer, () -> {
                for (int i = 0; i < much; i++) {
                    appeals.choose("counted-shared.r" + i, AppealChoice.MAYBE);
                    appeals.share("counted-shared.r" + i, named());
                    sharedAnswers.proposeOwn(
                            with.oneOnOne().value(), new NamedReader(report), Kind.STRENGTHS, "What do I propose?");
                }
                observations.about(report).stream().limit(much).forEach(seen -> {
                    observations.save(report, seen.question().id(), "Seen", -1);
                    observations.share(new NamedReader(report), seen.question().id());
                });
            });
            pages.add(statements("privacy"));
            assertThat(Shown.texts("h2"))
                    .contains(
                            "Answers",
                            "What appeals to you",
                            "Beyond the company",
                            "Questions that both answer",
                            "What you see in others",
                            "Questions you proposed");
            previews.add(statements("team/" + viewer));
        }
        print("/privacy", "1 of each kind", pages.getFirst(), "30", pages.getLast());
        print("/team/{oneself}", "1 of each kind", previews.getFirst(), "30", previews.getLast());
        assertThat(pages.getLast()).isEqualTo(pages.getFirst()).isLessThanOrEqualTo(MOST);
        assertThat(previews.getLast()).isEqualTo(previews.getFirst()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void a_reflection_of_5_and_of_40_questions() {
        signIn(viewer);
        PersonId manager = company.managerOf(viewer, "Nils Next");
        List<Integer> counts = new ArrayList<>();
        for (int questions : new int[] {5, 40}) {
            Meeting meeting = company.meeting(
                    viewer, LocalDate.now(ZoneId.systemDefault()).plusDays(questions), questions);
            writeInEveryState(meeting, manager);
            swaps(meeting, viewer, manager, 1 + questions / 5);
            counts.add(statements("reflections/" + meeting.reflection().value()));
            assertThat(Shown.all("wm-question-list")).as("answers and swaps").hasSize(2);
        }
        print("/reflections/{id}", "5 questions", counts.getFirst(), "40", counts.getLast());
        assertThat(counts.getLast()).isEqualTo(counts.getFirst()).isLessThanOrEqualTo(MOST);
    }

    /** Whoever types on after sharing saves at each pause. */
    @Test
    void saving_what_is_shared_reads_the_page_anew_with_the_first_change_alone() {
        signIn(viewer);
        company.changeManager(viewer, company.person("Nils Next"));
        Meeting meeting =
                company.meeting(viewer, LocalDate.now(ZoneId.systemDefault()).plusDays(1), 40);
        AnswerId answer = company.answer(viewer, meeting.reflection(), 0);
        company.share(viewer, answer, "Shared");
        statements("reflections/" + meeting.reflection().value());
        QuestionList list = find(QuestionList.class).all().getFirst();
        String id = Long.toString(answer.value());
        int revision = company.answers(viewer, meeting.reflection()).getFirst().draftRevision();
        List<Integer> counts = new ArrayList<>();
        for (String words : List.of("Shared, and", "Shared, and more", "Shared")) {
            int basedOn = revision + counts.size();
            counts.add(StatementCounter.during(
                            () -> assertThat(list.save(id, words, basedOn)).isEqualTo(basedOn + 1))
                    .size());
            // What somebody deletes again is as it was.
            boolean isOther = !words.equals("Shared");
            assertThat(list.getElement().getProperty("questions").contains("Share the update"))
                    .as(words)
                    .isEqualTo(isOther);
        }
        System.out.printf("SQL statements of saving what is shared: %d, then %d%n", counts.getFirst(), counts.get(1));
        assertThat(counts.get(1)).isLessThan(counts.getFirst()).isLessThanOrEqualTo(5);
    }

    @Test
    void one_on_ones_with_1_and_with_50_direct_reports_and_home_with_them() {
        signIn(viewer);
        List<Integer> counts = new ArrayList<>();
        List<Integer> homes = new ArrayList<>();
        for (int reports : new int[] {1, 49}) {
            for (int i = 0; i < reports; i++) {
                PersonId report = company.reportOf(viewer, "Report " + i);
                does(viewer, () -> series.set(report, monthly()));
            }
            // The first of them is today's, and so not over.
            meetings(reports + 1);
            counts.add(statements("one-on-ones"));
            assertThat(Shown.all(".wm-row")).isNotEmpty();
            homes.add(statements(""));
        }
        print("/one-on-ones", "1 direct report", counts.getFirst(), "50", counts.getLast());
        print("/ with series", "1 direct report", homes.getFirst(), "50", homes.getLast());
        assertThat(counts.getLast()).isEqualTo(counts.getFirst()).isLessThanOrEqualTo(MOST);
        assertThat(homes.getLast()).isEqualTo(homes.getFirst()).isLessThanOrEqualTo(MOST);
    }

    private static SeriesPlan monthly() {
        return new SeriesPlan(
                Rhythm.MONTHLY,
                LocalDate.now(ZoneId.systemDefault()).plusDays(1),
                LocalTime.of(10, 0),
                30,
                ZoneId.of("Europe/Berlin"),
                "Room 4");
    }

    @Test
    void the_list_of_reflections_with_1_and_with_50() {
        signIn(viewer);
        PersonId manager = company.managerOf(viewer, "Nils Next");
        observations(manager, 1);
        meetings(1);
        int one = statements("reflections");
        observations(manager, 10);
        meetings(49);
        int fifty = statements("reflections");
        assertThat(Shown.all(".wm-row")).hasSize(50);
        print("/reflections", "1 reflection", one, "50", fifty);
        assertThat(fifty).isEqualTo(one).isLessThanOrEqualTo(MOST);
    }

    @Test
    void then_and_now_with_1_and_with_30_reflections_before() {
        signIn(viewer);
        List<Integer> lists = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        meetings(1);
        for (int more : new int[] {1, 29}) {
            meetings(more);
            lists.add(statements("reflections/then-and-now"));
            assertThat(Shown.all(".wm-row")).hasSize(1);
            answers.add(statements(Shown.all(".wm-row-link").getFirst().attr("href")));
        }
        assertThat(Shown.all("article")).hasSize(31);
        print("/reflections/then-and-now", "1 reflection before", lists.getFirst(), "30", lists.getLast());
        print("/reflections/then-and-now?answer=…", "1 reflection before", answers.getFirst(), "30", answers.getLast());
        assertThat(lists.getLast()).isEqualTo(lists.getFirst()).isLessThanOrEqualTo(MOST);
        assertThat(answers.getLast()).isEqualTo(answers.getFirst()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void we_just_talked_with_5_and_with_50_people() {
        signIn(viewer);
        team(5);
        int few = statements("one-on-ones/new");
        team(45);
        int many = statements("one-on-ones/new");
        assertThat(Shown.all(".wm-row")).hasSize(51);
        print("/one-on-ones/new", "5 direct reports", few, "50", many);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
        assertThat(statements(Shown.all(".wm-row-link").getFirst().attr("href")))
                .isLessThanOrEqualTo(MOST);
    }

    /** Half of them with a draft, some shared, read, changed, as a topic, proposed by the manager and in own words. */
    private void writeInEveryState(Meeting meeting, PersonId manager) {
        List<AnswerDetail> answers = company.answers(viewer, meeting.reflection());
        for (int position = 0; position < answers.size(); position++) {
            AnswerDetail answer = answers.get(position);
            switch (position % 4) {
                case 0 -> company.share(viewer, answer.id(), "Shared");
                case 1 -> company.write(viewer, answer.id(), "Draft");
                case 2 -> does(viewer, () -> reflections.shareTopic(answer.id(), named()));
                default -> {}
            }
        }
        does(manager, () -> {
            sharedAnswers.open(viewer);
            sharedAnswers.proposeOwn(meeting.oneOnOne().value(), new NamedReader(viewer), Kind.STRENGTHS, "Taken up?");
        });
        does(viewer, () -> {
            reflections.take(
                    meeting.reflection(),
                    reflections
                            .read(meeting.reflection())
                            .proposals()
                            .getFirst()
                            .id());
            reflections.addOwn(meeting.reflection(), Kind.STRENGTHS, "My own?");
        });
        does(
                manager,
                () -> sharedAnswers.proposeOwn(
                        meeting.oneOnOne().value(), new NamedReader(viewer), Kind.STRENGTHS, "Still waiting?"));
        company.write(viewer, answers.getFirst().id(), "Changed since");
    }

    @Test
    void home_with_a_question_of_the_day_that_is_open_and_that_is_answered_and_shared() {
        signIn(viewer);
        int open = statements("");
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        String question = questions.today(null).orElseThrow().question().id();
        assertThat(questions.save(today, question, "In passing", 0)).isPresent();
        int answered = statements("");
        reflections.share(
                Objects.requireNonNull(questions.today(null).orElseThrow().answer())
                        .id(),
                named());
        int shared = statements("");
        System.out.printf(
                "SQL statements of / with a question of the day: %d open, %d answered, %d shared%n",
                open, answered, shared);
        assertThat(List.of(open, answered, shared)).allMatch(count -> count <= MOST);
    }

    /** Of somebody with a role, a manager and reports, promises both ways, a day with each, a question answered and a plan. */
    @Test
    void home_with_all_that_can_stand_there() {
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        PersonId manager = company.person("Nils Next");
        viewer = company.hire("Vera Viewer", "counted.here").id();
        company.changeManager(viewer, manager);
        team(5);
        signIn(viewer);
        for (PersonId employee : List.of(viewer, company.reportOf(viewer, "Emil Employee"))) {
            OneOnOneId meeting = company.meeting(employee).oneOnOne();
            does(viewer, () -> promises.make(meeting, viewer, LocalDate.now(ZoneId.systemDefault()), "Will do"));
        }
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        String question = questions.today(null).orElseThrow().question().id();
        assertThat(questions.save(today, question, "In passing", 0)).isPresent();
        GoalId goal = plans.begin("Lead a project", null, null);
        plans.addStep(goal, "Ask", today.plusDays(1));
        PersonId colleague = company.person("Cleo Colleague");
        does(colleague, () -> stories.ask(new NamedReader(viewer)));
        int home = statements("");
        assertThat(Shown.all(".wm-home-growth a")).hasSize(1);
        assertThat(Shown.texts("h2")).contains("Your team", "Promises");
        int overview = statements("growth");
        System.out.printf("SQL statements of / with everything: %d, of /growth: %d%n", home, overview);
        assertThat(List.of(home, overview)).allMatch(count -> count <= MOST);
    }

    @Test
    void handing_over_with_2_and_with_20_of_each_and_home_before_it() {
        signIn(viewer);
        assertThat(RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        List<Integer> counts = new ArrayList<>();
        List<Integer> homes = new ArrayList<>();
        List<Integer> records = new ArrayList<>();
        for (int each : new int[] {2, 20}) {
            // Nobody of one name with somebody before: those are told apart by more than their first names.
            PersonId former = company.person("Fritz Former" + "er".repeat(each));
            company.changeManager(viewer, former);
            appeals.choose("counted.next", AppealChoice.MAYBE);
            appeals.share("counted.next", named());
            beyond.shareTopic(named());
            for (int i = 0; i < each; i++) {
                Meeting meeting = company.meeting(viewer);
                company.share(viewer, company.answer(viewer, meeting.reflection(), 0), "Shared");
                for (PersonId person : List.of(viewer, former)) {
                    does(person, () -> {
                        agendas.add(meeting.oneOnOne(), "Shown", true);
                        LocalDate due = LocalDate.now(ZoneId.systemDefault());
                        promises.make(meeting.oneOnOne(), person, due, "Will do");
                    });
                }
                wrapUps.wrapUp(meeting.oneOnOne(), Set.of(Kind.STRENGTHS));
            }
            PersonId next = company.person("Nils Next" + "er".repeat(each));
            company.changeManager(viewer, next);
            HandoverPage page = handovers.read();
            handovers.handOver(page.meetings().getFirst().subject(), new NamedReader(next), true);
            handovers.handOver(page.contents().getFirst().subject(), new NamedReader(next), true);
            homes.add(statements(""));
            assertThat(Shown.texts("h2")).contains("Nils is your manager now");
            counts.add(statements("handover"));
            assertThat(Shown.all("wm-action-list")).hasSizeGreaterThanOrEqualTo(3);
            signIn(next);
            statements("");
            records.add(statements(
                    "one-on-ones/" + page.meetings().getFirst().what().id()));
            signIn(viewer);
        }
        print("/handover", "2 of each", counts.getFirst(), "20", counts.getLast());
        print("/ before a handover", "2 of each", homes.getFirst(), "20", homes.getLast());
        print("/one-on-ones/{id} handed over", "2 of each", records.getFirst(), "20", records.getLast());
        for (List<Integer> each : List.of(counts, homes, records)) {
            assertThat(each.getLast()).isEqualTo(each.getFirst()).isLessThanOrEqualTo(MOST);
        }
    }

    /** Every other one is open. */
    private void swaps(Meeting meeting, PersonId employee, PersonId manager, int count) {
        long oneOnOne = meeting.oneOnOne().value();
        for (int i = 0; i < count; i++) {
            does(
                    manager,
                    () -> swaps.offerOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "What do both answer?"));
            SwapId swap = as(manager, () -> swaps.of(oneOnOne)).getLast().id();
            for (PersonId person : i % 2 == 0 ? List.of(employee, manager) : List.of(manager)) {
                does(person, () -> {
                    swaps.save(swap, "Swapped", 0);
                    swaps.share(swap, otherOf(swap));
                });
            }
        }
    }

    private void observations(PersonId manager, int count) {
        does(
                manager,
                () -> observations.about(viewer).stream()
                        .limit(count)
                        .map(observation -> observation.question().id())
                        .forEach(question -> {
                            observations.save(viewer, question, "Seen", -1);
                            observations.share(new NamedReader(viewer), question);
                        }));
    }

    private void team(int more) {
        for (int i = 0; i < more; i++) {
            share(company.reportOf(viewer, "Report " + i), i % 3);
        }
    }

    private void share(PersonId employee, int answers) {
        if (answers == 0) {
            return;
        }
        ReflectionId reflection = company.meeting(
                        employee, LocalDate.now(ZoneId.systemDefault()).plusDays(1), answers)
                .reflection();
        company.answers(employee, reflection).forEach(answer -> company.share(employee, answer.id(), "Shared"));
    }

    private void meetings(int count) {
        for (int i = 0; i < count; i++) {
            Meeting meeting = company.meeting(
                    viewer, LocalDate.now(ZoneId.systemDefault()).minusDays(i), 5);
            company.share(viewer, company.answer(viewer, meeting.reflection(), 0), "Shared");
        }
    }

    /** The statements of one navigation, coming from another page with the frame around it. */
    private int statements(String address) {
        if (UI.getCurrent().getInternals().getActiveRouterTargetsChain().size() < 2) {
            List<String> first = StatementCounter.during(() -> navigate("account", Component.class));
            System.out.printf("SQL statements of the first page, frame included: %d (/account)%n", first.size());
        } else {
            navigate("account", Component.class);
        }
        String[] parts = address.split("\\?", 2);
        QueryParameters query = QueryParameters.fromString(parts.length > 1 ? parts[1] : "");
        List<String> statements = StatementCounter.during(() -> UI.getCurrent().navigate(parts[0], query));
        assertThat(Shown.all("h1")).as("a page is shown").isNotEmpty();
        if (statements.size() > MOST) {
            statements.forEach(System.out::println);
        }
        return statements.size();
    }

    private static void print(String view, String little, int few, String much, int many) {
        System.out.printf("SQL statements of %s: %d with %s, %d with %s%n", view, few, little, many, much);
    }

    private static void signIn(PersonId person) {
        Company.signIn(person);
    }
}
