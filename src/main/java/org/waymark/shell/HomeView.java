package org.waymark.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.facts;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.base.ui.AtAddress;
import org.waymark.base.ui.Components.Fact;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.careerpath.RoleReference;
import org.waymark.growth.NextThing;
import org.waymark.meeting.series.NextOneOnOne;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.ui.DateDialog;
import org.waymark.meeting.team.TeamMember;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.ReflectionSummary;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.ui.QuestionOfTheDaySection;
import org.waymark.setup.SetUp;

/** What now? One sentence and one button, then the places that matter to this person. */
@Route("")
@PermitAll
class HomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    /** How many direct reports the home page names; the team page has them all. */
    private static final int NAMED = 5;

    /** The dialog in which the date of one's own next one-on-one is set. */
    private static final String DATE = "date";

    private static final String JUST_TALKED = "one-on-ones/new";

    private final transient HomePage home;
    private final transient OneOnOnes oneOnOnes;
    private final transient People people;
    private final transient CurrentUser currentUser;
    private final transient SetUp setUp;
    private final transient Clock clock;
    private @Nullable Now now;
    private @Nullable Component toDo;

    // Apart from what is drawn anew each time, as somebody may be writing in it.
    private final QuestionOfTheDaySection question;
    private final Div content = new Div();

    /** What to do now. An address leads there; without one, a date is set. */
    private record Now(
            String sentence,
            LinkedSentence lede,
            String label,
            @Nullable String address) implements Serializable {}

    HomeView(
            HomePage home,
            OneOnOnes oneOnOnes,
            People people,
            QuestionsOfTheDay questions,
            Reflections reflections,
            CurrentUser currentUser,
            SetUp setUp,
            LiveUpdates updates,
            Clock clock) {
        this.home = home;
        this.oneOnOnes = oneOnOnes;
        this.people = people;
        this.currentUser = currentUser;
        this.setUp = setUp;
        this.clock = clock;
        question = new QuestionOfTheDaySection(questions, reflections, currentUser.require(), this::refresh);
        add(content, question);
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        HomePage.State loaded = refresh();
        PersonReference manager = loaded.manager();
        if (manager != null
                && event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(AtAddress.SHOW)
                        .filter(DATE::equals)
                        .isPresent()) {
            AtAddress.open(dateDialog(loaded.me().id(), manager), this, "");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home.title");
    }

    private HomePage.State refresh() {
        HomePage.State loaded = home.load();
        Component what = now(first(loaded), loaded.me().id(), loaded.manager());
        content.removeAll();
        content.add(new StaticHtml(head(
                Dates.day(this, LocalDate.now(clock)),
                getTranslation(
                        "shell.home.greeting",
                        LocalTime.now(clock).getHour(),
                        loaded.me().firstName()),
                "")));
        introduction(loaded.manager()).ifPresent(content::add);
        setUp().map(StaticHtml::new).ifPresent(content::add);
        content.add(what);
        loaded.growth().map(this::growth).map(StaticHtml::new).ifPresent(content::add);
        if (loaded.toHandOver()) {
            toHandOver(loaded.manager()).map(StaticHtml::new).ifPresent(content::add);
        }
        if (!loaded.promises().isEmpty()) {
            content.add(new StaticHtml(new HomePromises(loaded, LocalDate.now(clock))));
        }
        justTalked(loaded).map(StaticHtml::new).ifPresent(content::add);
        if (!loaded.team().isEmpty()) {
            content.add(new StaticHtml(team(loaded.team())));
        }
        if (loaded.next() != null) {
            content.add(meetings(loaded, loaded.next()));
        }
        if (loaded.role() != null) {
            content.add(new StaticHtml(role(loaded.role())));
        }
        areas().map(StaticHtml::new).ifPresent(content::add);
        question.show(loaded.question(), loaded.manager());
        return loaded;
    }

    /** Whom one meets first, as a manager or as a report; news that wait for no date come before a date of one's own that is missing. */
    private Now first(HomePage.State state) {
        NextOneOnOne own = state.next();
        Optional<TeamMember> first = state.team().stream().findFirst();
        return first.filter(member -> isBefore(member.when(), own))
                .map(this::meet)
                .orElseGet(() -> own != null
                        ? own(state, own)
                        : first.filter(member -> member.counts().fresh() > 0)
                                .map(this::ready)
                                .orElseGet(() -> withoutDate(state)));
    }

    private static boolean isBefore(@Nullable LocalMeetingTime when, @Nullable NextOneOnOne own) {
        return when != null && (own == null || LocalMeetingTime.EARLIEST_FIRST.compare(when, own.when()) <= 0);
    }

    /** Reading what is new does not change whom one meets next. */
    private Now meet(TeamMember member) {
        String name = member.person().firstName();
        String meet = getTranslation(
                "shell.home.meet-report", name, until(Objects.requireNonNull(member.when(), "set for whoever is met")));
        long fresh = member.counts().fresh();
        String lede = fresh > 0
                ? "shell.home.ready.lede"
                : member.counts().shared() > 0 ? "shell.home.meet-report.read" : "shell.home.meet-report.nothing";
        return new Now(
                fresh > 0 ? meet + " " + getTranslation("shell.home.ready", name, fresh) : meet,
                LinkedSentence.of(lede, name),
                getTranslation("shell.home.prepare", name),
                prepare(member));
    }

    private Now ready(TeamMember member) {
        String name = member.person().firstName();
        return new Now(
                getTranslation("shell.home.ready", name, member.counts().fresh()) + " "
                        + getTranslation("shell.home.ready.no-date"),
                LinkedSentence.of("shell.home.ready.lede", name),
                getTranslation("shell.home.prepare", name),
                prepare(member));
    }

    private static String prepare(TeamMember member) {
        return "team/" + member.person().id();
    }

    private Now own(HomePage.State state, NextOneOnOne next) {
        String who = Objects.requireNonNull(state.manager()).firstName();
        String until = until(next.when());
        return reflectionFor(next, state)
                .map(reflection -> new Now(
                        getTranslation("shell.home.meet", who, until, open(reflection)),
                        LinkedSentence.of("shell.home.meet.lede"),
                        getTranslation(reflection.answered() == 0 ? "shell.home.begin" : "shell.home.go-on"),
                        "reflections/" + reflection.id().value()))
                .orElseGet(() -> new Now(
                        getTranslation("shell.home.meet-report", who, until),
                        LinkedSentence.of("shell.home.meet.lede"),
                        getTranslation("shell.home.open-meeting"),
                        "one-on-ones/" + next.id()));
    }

    private Now withoutDate(HomePage.State state) {
        PersonReference manager = state.manager();
        if (state.alone()) {
            return new Now(
                    getTranslation("shell.home.alone"),
                    LinkedSentence.of("shell.home.alone.lede").to("admin/people?show=add"),
                    getTranslation("shell.home.alone.import"),
                    "admin/people?show=import");
        }
        if (manager == null) {
            return new Now(
                    getTranslation("shell.home.nobody"),
                    LinkedSentence.of("shell.home.nobody.lede"),
                    getTranslation("shell.home.explore"),
                    "paths");
        }
        return new Now(
                getTranslation("shell.home.no-date", manager.firstName()),
                LinkedSentence.of("shell.home.no-date.lede", manager.firstName()),
                getTranslation("shell.home.set-date"),
                null);
    }

    private DateDialog dateDialog(PersonId me, PersonReference manager) {
        return new DateDialog(
                getTranslation("shell.home.set-date.title", manager.called()),
                oneOnOnes.proposal(me),
                clock,
                chosen -> oneOnOnes.setNext(me, manager.id(), chosen));
    }

    /** One line, and none where there is nothing to say. */
    private Component growth(NextThing next) {
        Paragraph line = new Paragraph(link(next.address(), Dates.say(this, next.sentence()), "wm-link"));
        line.addClassName("wm-home-growth");
        return line;
    }

    /** Who came instead of a manager is introduced once; a name alone could be anybody's. */
    private Optional<Component> introduction(@Nullable PersonReference manager) {
        return Optional.ofNullable(manager)
                .filter(PersonReference::isIntroduced)
                .map(next -> {
                    Button known = new Button(getTranslation("shell.home.introduction.known"), click -> {
                        people.acknowledge(next.id());
                        Undo.offer(getTranslation("shell.home.introduction.noted", next.name()), () -> {
                            boolean isBack = people.introduceAgain(next.id());
                            refresh();
                            return isBack;
                        });
                        refresh();
                    });
                    return section(
                            new H2(getTranslation("shell.home.introduction", next.called())),
                            paragraph("wm-meta", getTranslation("shell.home.introduction.meta")),
                            actions(known));
                });
    }

    /** It waits for as long as it has to: nobody needs to decide today, nor before they know to whom. */
    private Optional<Component> toHandOver(@Nullable PersonReference manager) {
        return Optional.ofNullable(manager)
                .filter(next -> !next.isIntroduced())
                .map(next -> section(
                        new H2(getTranslation("shell.home.handover", next.firstName())),
                        paragraph("wm-meta", getTranslation("shell.home.handover.meta", next.firstName())),
                        actions(link("handover", getTranslation("shell.home.handover.choose"), "wm-link"))));
    }

    /** A tap for the person, one for the kind and one to keep it: whom one met last comes first. */
    private Optional<Component> justTalked(HomePage.State state) {
        List<PersonReference> people = Stream.concat(
                        state.team().stream()
                                .sorted(comparing(TeamMember::last, nullsFirst(naturalOrder()))
                                        .reversed())
                                .map(TeamMember::person)
                                .limit(NAMED),
                        Stream.ofNullable(state.manager()))
                .toList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Div links = actions(people.stream()
                .map(person -> link(JUST_TALKED + "?with=" + person.id(), person.called(), "wm-link"))
                .toArray(Component[]::new));
        if (state.team().size() > NAMED) {
            links.add(link(JUST_TALKED, getTranslation("shell.home.just-talked.other"), "wm-link"));
        }
        return Optional.of(section(
                new H2(getTranslation("shell.home.just-talked")),
                paragraph("wm-meta", getTranslation("shell.home.just-talked.meta")),
                links));
    }

    private Component team(List<TeamMember> members) {
        // Whoever is met today is named in any case.
        long today = members.stream().filter(this::isToday).count();
        List<ListItem> rows = members.stream()
                .limit(Math.max(NAMED, today))
                .map(this::memberRow)
                .toList();
        Div headline = new Div(
                new H2(getTranslation("shell.home.team")),
                link("team", getTranslation("shell.home.whole-team"), "wm-link"));
        headline.addClassName("wm-section-head");
        return section(headline, list(rows));
    }

    private ListItem memberRow(TeamMember member) {
        List<Fact> facts = new ArrayList<>();
        if (member.counts().fresh() > 0) {
            facts.add(new Fact(
                    getTranslation("meeting.team.fresh", member.counts().fresh()), true));
        } else if (member.counts().shared() == 0) {
            facts.add(new Fact(getTranslation("meeting.team.nothing-shared"), false));
        } else {
            facts.add(new Fact(
                    getTranslation("meeting.team.all-read", member.counts().shared()), false));
        }
        facts.add(
                member.when() == null
                        ? new Fact(getTranslation("meeting.team.no-date"), false)
                        : new Fact(moment(member.when()), isToday(member)));
        return row(prepare(member), member.person().called(), "", facts(facts));
    }

    private boolean isToday(TeamMember member) {
        LocalMeetingTime when = member.when();
        return when != null && when.day().equals(when.today(clock));
    }

    private Component meetings(HomePage.State state, NextOneOnOne next) {
        PersonId me = state.me().id();
        PersonReference manager = Objects.requireNonNull(state.manager());
        Div headline = new Div(new H2(getTranslation("shell.home.own")));
        headline.addClassName("wm-section-head");
        Button change = new Button(
                getTranslation("shell.home.change-date"),
                click -> dateDialog(me, manager).open());
        change.addThemeVariants(ButtonVariant.TERTIARY);
        headline.add(change);
        Stream<ListItem> unprepared = reflectionFor(next, state).isPresent()
                ? Stream.empty()
                : Stream.of(row("one-on-ones/" + next.id(), with(next.when(), manager), ""));
        return section(
                headline,
                new StaticHtml(list(Stream.concat(
                                unprepared,
                                state.coming().stream().map(reflection -> meeting(reflection, state, manager)))
                        .toList())));
    }

    private ListItem meeting(ReflectionSummary reflection, HomePage.State state, PersonReference manager) {
        return row(
                "reflections/" + reflection.id().value(),
                with(when(reflection, state), manager),
                "",
                facts(List.of(
                        new Fact(
                                getTranslation(
                                        "reflection.list.answered", reflection.answered(), reflection.questions()),
                                false),
                        new Fact(getTranslation("reflection.list.shared", reflection.shared()), false))));
    }

    private String with(LocalMeetingTime when, PersonReference manager) {
        return getTranslation("shell.home.with", moment(when), manager.called());
    }

    private static long open(ReflectionSummary reflection) {
        return reflection.questions() - reflection.answered();
    }

    private static boolean isFor(ReflectionSummary reflection, NextOneOnOne meeting) {
        return reflection.oneOnOne() != null
                && reflection.oneOnOne() == meeting.id().value();
    }

    private static Optional<ReflectionSummary> reflectionFor(NextOneOnOne meeting, HomePage.State state) {
        return state.coming().stream()
                .filter(reflection -> isFor(reflection, meeting))
                .findFirst();
    }

    /** A reflection knows a day; the time is that of the meeting it is for. */
    private LocalMeetingTime when(ReflectionSummary reflection, HomePage.State state) {
        return Optional.ofNullable(state.next())
                .filter(next -> isFor(reflection, next))
                .map(NextOneOnOne::when)
                .orElseGet(() -> new LocalMeetingTime(reflection.day(), null, clock.getZone()));
    }

    private String moment(LocalMeetingTime when) {
        return Dates.moment(this, when.day(), when.start());
    }

    private String until(LocalMeetingTime when) {
        return Dates.until(this, when.today(clock), when.day(), when.start());
    }

    private Component role(RoleReference role) {
        return section(
                new H2(getTranslation("shell.home.where")),
                list(List.of(
                        row("roles/" + role.address(), role.title(), getTranslation("shell.home.role.meta")),
                        row("paths", getTranslation("shell.home.paths"), getTranslation("shell.home.paths.meta")))));
    }

    /** Until it is done or hidden, whoever set the portal up goes on there. */
    private Optional<Component> setUp() {
        return currentUser.has(Role.ADMINISTRATOR) && setUp.isToBeShown()
                ? Optional.of(section(
                        new H2(getTranslation("shell.home.set-up")),
                        paragraph("wm-meta", getTranslation("shell.home.set-up.meta")),
                        actions(link(SetUpView.ADDRESS, getTranslation("shell.home.set-up.go"), "wm-link"))))
                : Optional.empty();
    }

    private Optional<Component> areas() {
        if (!currentUser.has(Role.PEOPLE_TEAM) && !currentUser.has(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        List<ListItem> areas = new ArrayList<>();
        areas.add(area("admin/people", "shell.admin.people", "shell.admin.people.meta"));
        areas.add(area("admin/company", "shell.admin.company", "shell.admin.company.meta"));
        if (currentUser.has(Role.PEOPLE_TEAM)) {
            areas.add(area("admin/paths", "shell.admin.paths", "shell.admin.paths.meta"));
            areas.add(area("admin/questions", "shell.admin.questions", "shell.admin.questions.meta"));
            areas.add(area("admin/participation", "shell.admin.participation", "shell.admin.participation.meta"));
        }
        if (currentUser.has(Role.ADMINISTRATOR)) {
            areas.add(area("admin/sign-on", "shell.admin.sign-on", "shell.admin.sign-on.meta"));
            areas.add(area("admin/audit", "shell.admin.audit", "shell.admin.audit.meta"));
            areas.add(area("admin", "shell.health.title", "shell.health.meta"));
        }
        return Optional.of(section(new H2(getTranslation("shell.home.keep")), list(areas)));
    }

    private ListItem area(String address, String name, String meta) {
        return row(address, getTranslation(name), getTranslation(meta));
    }

    /** The same thing to do stays the same button: a click on it may be on its way. */
    private Component now(Now next, PersonId me, @Nullable PersonReference manager) {
        Component same = toDo;
        if (same != null && next.equals(now)) {
            return same;
        }
        now = next;
        Button button = new Button(next.label(), click -> go(next, me, manager));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Section section = new Section(new H2(next.sentence()), paragraph("wm-lede", next.lede()), actions(button));
        section.addClassName("wm-now");
        toDo = section;
        return section;
    }

    private void go(Now next, PersonId me, @Nullable PersonReference manager) {
        if (next.address() != null) {
            Location location = new Location(next.address());
            getUI().ifPresent(ui -> ui.navigate(location.getPath(), location.getQueryParameters()));
        } else if (manager != null) {
            dateDialog(me, manager).open();
        }
    }
}
