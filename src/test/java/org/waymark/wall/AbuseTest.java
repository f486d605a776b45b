package org.waymark.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.WritingArea;
import org.waymark.careerpath.document.PathImportOptions;
import org.waymark.careerpath.exchange.PathImport;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneDetail;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.team.Team;
import org.waymark.organization.People;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.EmployeeAndManagerView;
import org.waymark.testing.Pressed;
import org.waymark.testing.Shown;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WholePage;

/**
 * What somebody would try who wants to read or change what is not theirs. docs/privacy-proof.md says which other tests try
 * what is not tried here.
 */
class AbuseTest extends EmployeeAndManagerView {

    private static final String SHARED = "Shared with the manager of that day";
    private static final String DRAFT = "Nobody else reads this draft";
    private static final String NOTE = "What is noted about somebody";
    private static final String ITEM = "What is not shown on the agenda";
    private static final String PROMISE = "What two people promised each other";

    /** The name of a thing that a list of the viewer's own sends, without its number. */
    private static final Pattern OWN_NAME = Pattern.compile("\"id\":\"(\\D*)\\d+[^\"]*\"");

    /** Addresses whose last part names nothing of a person's: a ladder, a role, a question, a set of them, a kind of mail, the secret of a link. */
    private static final Set<String> OF_NOBODY = Set.of(
            "paths/:___url_parameter",
            "roles/:___url_parameter",
            "admin/paths/:path",
            "admin/questions/:question",
            "admin/questions/sets/:set",
            "admin/paths/:path/versions",
            "mail-off/:___url_parameter",
            "mail-off/:subject/:secret/page",
            "sign-on/problem/:___url_parameter",
            "welcome/:___url_parameter");

    private static final Set<String> NAME_THINGS = Set.of(
            "QuestionList.act",
            "QuestionList.save",
            "QuestionList.overwrite",
            "AgendaList.save",
            "AgendaList.overwrite",
            "AgendaList.show",
            "AgendaList.remove",
            "AgendaList.reach",
            "OrderedList.move",
            "ActionList.act");

    /** What they are about is kept by the server. */
    private static final Set<String> NAME_NOTHING = Set.of(
            "AgendaList.add",
            "AgendaList.bank",
            "AgendaList.promise",
            "AgendaList.wrapUp",
            "AgendaList.reopen",
            "ActionBar.act",
            "AppealCard.choose",
            "AppealCard.save",
            "AppealCard.overwrite",
            "AppealCard.act",
            "WritingArea.save",
            "WritingArea.overwrite",
            // Words to look for; whose things are found with them is tried in SearchTest. Roles are everybody's.
            "SearchBox.find",
            "LadderMap.asking",
            "MainLayout.signOut");

    @Autowired
    private Reflections reflections;

    @Autowired
    private SharedAnswers sharedAnswers;

    @Autowired
    private Goals goals;

    @Autowired
    private PrivateNotes notes;

    @Autowired
    private Agendas agendas;

    @Autowired
    private SharedNotes sharedNotes;

    @Autowired
    private Promises promises;

    @Autowired
    private Standings standings;

    @Autowired
    private PathImport ladders;

    @Autowired
    private Clock clock;

    @Autowired
    private Team team;

    @Autowired
    private PeopleImport peopleImport;

    @Autowired
    private LiveUpdates updates;

    @Autowired
    private ApplicationContext context;

    private PersonId colleague;
    private Meeting meeting;
    private Meeting colleagues;
    private AnswerId shared;
    private AnswerId draft;
    private AgendaItemId item;
    private MilestoneId milestone;
    private StandingId standing;

    @BeforeEach
    void somebody_has_written() {
        colleague = company.reportOf(manager, "Cora Colleague");
        meeting = company.meeting(employee);
        colleagues = company.meeting(colleague);
        shared = company.share(employee, company.answer(employee, meeting.reflection(), 0), SHARED);
        draft = company.write(employee, company.answer(employee, meeting.reflection(), 1), DRAFT);
        item = as(employee, () -> agendas.add(meeting.oneOnOne(), ITEM, false));
        does(manager, () -> notes.save(employee, NOTE, 0));
        milestone = as(employee, () -> goals.add(1, Horizon.TWO));
        standing = stand();
    }

    /** Both have shared what they see. */
    private StandingId stand() {
        String ladder = """
            format: waymark/path/1
            id: abuse
            name: Abuse
            competencies:
              - {id: craft, name: Craft}
            roles:
              - {id: one, title: One, level: 1, expectations: {craft: [Lays a wall.]}}
            """;
        assertThat(RunAs.operator(() -> ladders.apply(ladder, PathImportOptions.NONE))
                        .isFine())
                .isTrue();
        StandingId begun = as(employee, () -> standings.begin(new NamedReader(manager), "abuse.one", List.of()));
        for (PersonId person : List.of(employee, manager)) {
            does(person, () -> {
                standings.save(begun, 1, Standings.Part.WORDS, SHARED, 0);
                standings.share(begun, new NamedReader(person.equals(employee) ? manager : employee));
            });
        }
        return begun;
    }

    /** Not after each: what a change announces runs as the viewer until the page of the test is closed. */
    @AfterAll
    static void leave() {
        TestPeople.leave();
    }

    /** Each route that names a person, or something of theirs. */
    private Map<String, Object> namesOf(PersonId person, Meeting theirs) {
        return Map.of(
                "team/:___url_parameter",
                person,
                "one-on-ones/:___url_parameter",
                theirs.oneOnOne(),
                "reflections/:___url_parameter",
                theirs.reflection(),
                "growth/standing/:___url_parameter",
                standing,
                "admin/people/:___url_parameter?",
                person);
    }

    @Test
    void an_address_with_an_id_of_somebody_elses_looks_like_one_of_nobody() {
        Map<String, Object> names = namesOf(employee, meeting);
        List<String> known = new ArrayList<>(names.keySet());
        known.addAll(OF_NOBODY);
        assertThat(routes().map(route -> route.replaceFirst("\\(.*\\)", "")).filter(route -> route.contains(":")))
                .containsExactlyInAnyOrderElementsOf(known);
        for (Map.Entry<String, Object> name : names.entrySet()) {
            TestPeople.enter(colleague);
            String theirs = open(name.getKey(), name.getValue().toString());
            String none = open(name.getKey(), "999999999");
            assertThat(theirs).as(name.getKey()).isEqualTo(none).doesNotContain(SHARED, DRAFT, NOTE, ITEM, "Emil");
        }
        for (Map.Entry<String, String> asked : Map.of(
                        "one-on-ones/new?with=",
                        employee.toString(),
                        "reflections/then-and-now?answer=",
                        draft.toString(),
                        "growth/goals?show=milestone-",
                        milestone.toString(),
                        "growth/plan?from=milestone&id=",
                        milestone.toString(),
                        "growth/plan?from=answer&id=",
                        shared.toString(),
                        "growth/plan?from=standing&id=",
                        standing.toString())
                .entrySet()) {
            assertThat(open(asked.getKey(), asked.getValue()))
                    .as(asked.getKey())
                    .isEqualTo(open(asked.getKey(), "999999999"))
                    .doesNotContain(SHARED, DRAFT, NOTE, ITEM, "Emil");
        }
    }

    @Test
    void a_crafted_request_with_an_id_of_somebody_elses_changes_nothing() {
        TestPeople.enter(colleague);
        UI.getCurrent().navigate("reflections/" + colleagues.reflection());
        Component questions = component("QuestionList");
        for (String action : List.of(
                Pressed.to("SHARE", manager),
                Pressed.to("SHARE_TOPIC", manager),
                "WITHDRAW",
                "SWAP",
                Pressed.to("ANSWER_BOTH", manager),
                "KEEP",
                "SKIP",
                "BRING_BACK")) {
            assertThatThrownBy(() -> call(questions, "act", shared.toString(), action))
                    .as(action)
                    .isInstanceOf(UnknownReflection.class);
        }
        assertThat(call(questions, "save", draft.toString(), "Mine now", -1)).isEqualTo(WritingArea.REFUSED);
        assertThat(call(questions, "overwrite", draft.toString(), "Mine now")).isEqualTo(WritingArea.REFUSED);

        UI.getCurrent().navigate("one-on-ones/" + colleagues.oneOnOne());
        Component agenda = component("AgendaList");
        assertThat(call(agenda, "save", item.toString(), "Mine now", -1)).isEqualTo(WritingArea.REFUSED);
        assertThat(call(agenda, "overwrite", item.toString(), "Mine now")).isEqualTo(WritingArea.REFUSED);
        call(agenda, "show", item.toString());
        call(agenda, "remove", item.toString());
        call(agenda, "reach", item.toString(), true);
        call(agenda, "move", item.toString(), "");
        assertThat(WholePage.text()).doesNotContain(ITEM);
        untouched();
    }

    @Test
    void a_milestone_of_somebody_elses_is_moved_by_nobody() {
        MilestoneId own = as(colleague, () -> goals.add(1, Horizon.TWO));
        TestPeople.enter(colleague);
        UI.getCurrent().navigate("growth/goals");
        Component way = component("OrderList");
        for (String theirs : List.of(milestone.toString(), "999999999")) {
            assertThatThrownBy(() -> call(way, "move", theirs, "")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> call(way, "move", own.toString(), theirs))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> call(way, "move", "x", "")).isInstanceOf(NotFoundException.class);
        assertThat(as(employee, goals::mine).pictures().getFirst().milestones())
                .extracting(MilestoneDetail::id)
                .containsExactly(milestone);
    }

    /** Lists of things with buttons: each button sends the name of its thing, and the browser could send another one. */
    @Test
    void a_button_that_sends_the_name_of_somebody_elses_thing_changes_nothing() {
        List<String> foreign = Stream.of(
                        shared,
                        draft,
                        AnswerRows.subject(shared),
                        AnswerRows.subject(draft),
                        promise(employee, meeting, PROMISE),
                        meeting.oneOnOne())
                .map(Object::toString)
                .toList();
        promise(colleague, colleagues, "Promised by the colleague");
        company.share(colleague, company.answer(colleague, colleagues.reflection(), 0), "By the colleague");
        TestPeople.enter(colleague);
        press(foreign, "one-on-ones/" + colleagues.oneOnOne(), List.of("DONE", "MOVED", "DROPPED"));
        press(
                foreign,
                "privacy",
                List.of(Pressed.to("SHARE", manager), Pressed.to("TOPIC", manager), "SHARE", "WITHDRAW", "ERASE"));
        PersonId next = company.managerOf(colleague, "Nadia Next");
        press(
                foreign,
                "handover",
                List.of(
                        Pressed.to("HAND_OVER", next),
                        Pressed.to("TOPIC", next),
                        Pressed.to("KEEP", next),
                        "HAND_OVER",
                        "TAKE_BACK",
                        "LOOK"));
        assertThatThrownBy(() -> as(next, () -> sharedAnswers.open(employee)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(next, () -> agendas.read(meeting.oneOnOne())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PromiseId promise(PersonId person, Meeting theirs, String words) {
        LocalDate due = LocalDate.now(clock).plusDays(9);
        return as(person, () -> promises.make(theirs.oneOnOne(), person, due, words));
    }

    /** Presses each button of each list of a page, and names things of somebody else's in place of the viewer's own. */
    private void press(List<String> foreign, String address, List<String> buttons) {
        UI.getCurrent().navigate(address);
        Set<String> names = all(UI.getCurrent())
                .filter(ActionList.class::isInstance)
                .flatMap(list -> OWN_NAME.matcher(list.getElement().getProperty("items", ""))
                        .results())
                .map(own -> own.group(1))
                .collect(Collectors.toSet());
        assertThat(names).as("things on /" + address).isNotEmpty();
        for (String name : names) {
            for (String button : buttons) {
                foreign.forEach(id -> all(UI.getCurrent())
                        .filter(ActionList.class::isInstance)
                        .toList()
                        .forEach(list -> pressUnlessRefused((ActionList) list, name + id, button)));
            }
        }
        assertThat(WholePage.text()).as("/" + address).doesNotContain(SHARED, DRAFT, NOTE, ITEM, PROMISE, "Emil");
        untouched();
        assertThat(as(employee, promises::open))
                .singleElement()
                .matches(promise -> promise.news().isEmpty());
    }

    /** Refused aloud or passed over: what matters is what it did. */
    private static void pressUnlessRefused(ActionList list, String thing, String button) {
        try {
            list.act(thing, button);
        } catch (RuntimeException refused) {
            assertThat(String.valueOf(refused.getMessage())).doesNotContain(SHARED, DRAFT, NOTE, ITEM, PROMISE);
        }
    }

    /** A new call by which a browser could name a thing has to be tried above. */
    @Test
    void each_call_of_a_browser_names_nothing_or_is_tried_here() {
        Set<String> calls = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.waymark").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(ClientCallable.class))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toSet());
        assertThat(calls)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(NAME_THINGS.stream(), NAME_NOTHING.stream())
                        .toList());
    }

    /** Their manager meets both: what one of them says stays out of the other's meeting. */
    @Test
    void what_belongs_to_one_meeting_is_not_changed_through_another_one() {
        TestPeople.enter(manager);
        UI.getCurrent().navigate("one-on-ones/" + colleagues.oneOnOne());
        Component agenda = component("AgendaList");
        AgendaItemId shown = as(employee, () -> agendas.add(meeting.oneOnOne(), "Shown to the manager", true));
        assertThatThrownBy(() -> does(manager, () -> agendas.move(colleagues.oneOnOne(), shown, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> does(manager, () -> agendas.setReached(colleagues.oneOnOne(), shown, true)))
                .isInstanceOf(AccessDeniedException.class);
        call(agenda, "move", shown.toString(), "");
        call(agenda, "reach", shown.toString(), true);
        assertThat(as(employee, () -> agendas.read(meeting.oneOnOne())))
                .filteredOn(one -> one.id().equals(shown))
                .singleElement()
                .matches(one -> !one.reached());

        // A note has no id of its own: it is the viewer's in that meeting, whichever one they name.
        assertThatThrownBy(() -> does(colleague, () -> sharedNotes.save(meeting.oneOnOne(), "Not my meeting", -1)))
                .isInstanceOf(AccessDeniedException.class);
        does(manager, () -> sharedNotes.save(colleagues.oneOnOne(), "For the colleague", -1));
        assertThat(as(employee, () -> sharedNotes.read(meeting.oneOnOne())).toString())
                .doesNotContain("For the colleague");
    }

    /** Nobody can name an author: what is written belongs to whoever is signed in. */
    @Test
    void no_service_takes_an_author_from_a_request() {
        does(colleague, () -> notes.save(employee, "By the colleague", 0));
        assertThat(as(manager, () -> notes.about(employee)).words()).isEqualTo(NOTE);
        List<String> authors = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(service -> service.isAnnotationPresent(DeniedByDefault.class))
                .flatMap(service -> Stream.of(service.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(ForEmployees.class))
                .flatMap(method -> Stream.of(method.getParameters())
                        .filter(parameter -> parameter.getName().matches("author|viewer|writer|from|by|reader"))
                        .filter(parameter -> parameter.getType().equals(PersonId.class))
                        .map(parameter -> method.getDeclaringClass().getSimpleName() + "." + method.getName()))
                .toList();
        // These read what an author shared with the viewer, or the viewer with a reader; they write nothing in a name.
        assertThat(authors)
                .containsExactlyInAnyOrder(
                        "SharedAnswers.open",
                        "SharedThings.open",
                        "Sharing.open",
                        // Once for all of it, once for what a page shows of it, once with what stands beside it.
                        "Sharing.open",
                        "Sharing.open",
                        "Sharing.openOne",
                        "Sharing.asSeenBy",
                        "Sharing.asSeenBy",
                        "SharedPlans.wishes");
    }

    @Test
    void nobody_lists_what_is_noted_about_them() {
        TestPeople.enter(employee);
        assertThat(as(employee, () -> notes.about(manager)).words()).isEmpty();
        assertThat(as(employee, () -> notes.about(employee)).words()).isEmpty();
        for (String address : List.of(
                "",
                "account",
                "growth",
                "growth/beyond",
                "growth/standing",
                "growth/stories",
                "growth/goals",
                "growth/goals/progress",
                "growth/love",
                "growth/plan",
                "growth/print",
                "growth/strengths",
                "growth/strengths/roles",
                "one-on-ones",
                "team/" + manager,
                "team/" + employee,
                "one-on-ones/" + meeting.oneOnOne(),
                "reflections/" + meeting.reflection())) {
            UI.getCurrent().navigate(address);
            assertThat(WholePage.text()).as(address).doesNotContain(NOTE);
        }
    }

    @Test
    void withdrawn_words_leave_a_page_that_is_open() {
        TestPeople.enter(manager);
        UI.getCurrent().navigate("team/" + employee);
        assertThat(WholePage.text()).contains(SHARED);
        does(employee, () -> reflections.withdraw(shared));
        untilGone(SHARED);
        UI.getCurrent().navigate("one-on-ones/" + meeting.oneOnOne());
        assertThat(WholePage.text()).doesNotContain(SHARED);
    }

    @Test
    void an_open_page_of_a_former_manager_closes_with_the_line() {
        TestPeople.enter(manager);
        UI.getCurrent().navigate("team/" + employee);
        assertThat(WholePage.text()).contains(SHARED);
        company.changeManager(employee, company.person("Nadia Next"));
        untilGone(SHARED);
        assertThat(WholePage.text()).doesNotContain(SHARED, DRAFT);
        assertThatThrownBy(() -> as(manager, () -> sharedAnswers.open(employee)))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Whatever a message between nodes names, a page reads again as its own viewer. */
    @Test
    void a_pushed_update_with_the_name_of_somebody_elses_thing_shows_nothing() throws SQLException {
        TestPeople.enter(colleague);
        UI.getCurrent().navigate("team");
        AtomicInteger heard = new AtomicInteger();
        Component listening = new Div();
        updates.keepFresh(listening, colleague, heard::incrementAndGet);
        UI.getCurrent().add(listening);
        String before = WholePage.text();
        for (String forged :
                List.of("person " + colleague, "person " + employee, "topic " + SHARED, "answer " + shared)) {
            notify(forged);
        }
        await().pollInSameThread().until(() -> {
            letUpdatesIn();
            return heard.get() > 0;
        });
        assertThat(WholePage.text()).isEqualTo(before).doesNotContain(SHARED, DRAFT, NOTE, ITEM, "Emil");
    }

    /** Whoever keeps the records can make themselves a manager there. It shows them nothing of before. */
    @Test
    void an_import_that_makes_somebody_a_manager_shows_them_nothing_that_was_shared_before() {
        PersonId keeper = company.person("Pia People");
        String file = "email,name,manager\n" + email(employee) + ",Emil Employee," + email(keeper) + "\n";
        assertThat(RunAs.operator(() ->
                                peopleImport.apply(file.getBytes(StandardCharsets.UTF_8), PeopleImportOptions.NONE))
                        .isSound())
                .isTrue();
        assertThat(as(keeper, () -> sharedAnswers.open(employee))).isEmpty();
        assertThat(as(keeper, () -> team.prepare(employee, null)).orElseThrow().toString())
                .doesNotContain(SHARED, DRAFT, NOTE, ITEM);
        assertThatThrownBy(() -> as(keeper, () -> agendas.read(meeting.oneOnOne())))
                .isInstanceOf(AccessDeniedException.class);
        TestPeople.enter(keeper);
        UI.getCurrent().navigate("team/" + employee);
        assertThat(WholePage.text()).contains("Emil Employee").doesNotContain(SHARED, DRAFT, NOTE, ITEM);
        // The employee sees the new name beside every field before they write on.
        TestPeople.enter(employee);
        UI.getCurrent().navigate("reflections/" + meeting.reflection());
        assertThat(WholePage.text()).contains("Pia People");
    }

    private static void notify(String announcement) throws SQLException {
        Database.asSuperuser(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select pg_notify('waymark_updates', 'another-node ' || ?)")) {
                statement.setString(1, announcement);
                statement.execute();
            }
            connection.commit();
            return true;
        });
    }

    private void untouched() {
        assertThat(as(employee, () -> agendas.read(meeting.oneOnOne())))
                .filteredOn(one -> one.id().equals(item))
                .singleElement()
                .matches(one -> one.words().equals(ITEM) && !one.shown() && !one.reached());
        assertThat(company.detail(employee, meeting.reflection(), draft).draft())
                .isEqualTo(DRAFT);
        assertThat(as(manager, () -> sharedAnswers.open(employee)))
                .singleElement()
                .matches(answer -> SHARED.equals(answer.words()));
    }

    private String email(PersonId person) {
        return RunAs.operator(
                () -> context.getBean(People.class).find(person).orElseThrow().email());
    }

    private static Stream<String> routes() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate);
    }

    private static String open(String route, String id) {
        UI.getCurrent().navigate("paths");
        String address = route.contains(":") ? route.replaceFirst(":___url_parameter\\??", id) : route + id;
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
        return String.join("\n", Shown.texts("body, main, div")).replace(id, "ID");
    }

    private Component component(String name) {
        return all(UI.getCurrent())
                .filter(component -> component.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(AbuseTest::all));
    }

    /** What a browser may call, with whatever it likes to send. */
    private static Object call(Component component, String name, Object... sent) {
        Method called = Stream.of(component.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == sent.length)
                .filter(method -> method.isAnnotationPresent(ClientCallable.class))
                .findFirst()
                .orElseThrow();
        called.setAccessible(true);
        try {
            return called.invoke(component, sent);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private void untilGone(String words) {
        await().pollInSameThread().untilAsserted(() -> {
            letUpdatesIn();
            assertThat(WholePage.text()).doesNotContain(words);
        });
    }

    /** Updates wait for the page's lock, which belongs to the test. */
    private static void letUpdatesIn() {
        VaadinSession session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
    }
}
