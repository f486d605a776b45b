package org.waymark.wall.model;

import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.Company.otherOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.AnotherReader;
import org.waymark.base.sharing.NamedReader;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneDetail;
import org.waymark.growth.plan.PlanStep;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.standing.Standings.Part;
import org.waymark.growth.story.Stories;
import org.waymark.growth.strength.StrengthId;
import org.waymark.growth.strength.Strengths;
import org.waymark.handover.Handovers;
import org.waymark.handover.Subject;
import org.waymark.identity.Accounts;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.team.Team;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.organization.KnownPerson.Facts;
import org.waymark.organization.LineChanges;
import org.waymark.organization.LineNotPutBackException;
import org.waymark.organization.People;
import org.waymark.organization.PersonReference;
import org.waymark.organization.ReportingCycleException;
import org.waymark.organization.importing.HeldChanges;
import org.waymark.organization.importing.MovesOfTheDay;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.organization.importing.PeopleImportReport;
import org.waymark.organization.importing.PersonDraft;
import org.waymark.organization.importing.PersonEditing;
import org.waymark.organization.importing.PlannedMoves;
import org.waymark.organization.leaver.Leavers;
import org.waymark.privacy.WhatIWrote;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.QuestionSets;
import org.waymark.questionbank.SetDraft;
import org.waymark.questionbank.SetEditing;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.AnswerRows;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.Database;
import org.waymark.testing.OwnBank;
import org.waymark.testing.Subjects;
import org.waymark.testing.TestPeople;
import org.waymark.wall.model.Fact.Pair;
import org.waymark.wall.model.Model.Standing;
import org.waymark.wall.model.Model.Thing;
import org.waymark.wall.model.Planned.Wish;

/** The same people in the real portal: whatever they do goes through its services, as themselves. */
class World {

    /** What has moves of its own. */
    static final Set<String> KNOWN_APART = Set.of(
            Subjects.ANSWERS,
            Subjects.APPEALS,
            "reflection.own.observations",
            "meeting.own.notes",
            "growth.own.standing",
            "growth.own.agreed-by-manager",
            "growth.own.stories");

    /** The role of a ladder that may appeal to somebody. */
    static final String ROLE = "model.role";

    /** A role that asks one thing. */
    static final String STANDING_ROLE = "model-standing.role";

    /** Where people move to who move from a day on. */
    private static final String DEPARTMENT = "Where people of histories move";

    private static final AtomicLong TITLES = new AtomicLong();

    private static final String COMPETENCY = "model-standing.craft";

    /** A question of the manager's side of the bank. */
    private static final String OBSERVED = "strengths-deserves-a-word";

    /** What those are about that are there without being begun; of others there is one. */
    private static final Map<String, String> SUBJECTS = Map.of(
            OwnKind.PICTURE,
            "picture-1",
            "growth.own.experiment",
            "experiment-1",
            OwnKind.STRENGTH,
            "strength-1",
            "growth.own.strength-roles",
            ROLE,
            "growth.own.strength-replies",
            OBSERVED);

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    private final Company company;
    private final Accounts accounts;
    private final OneOnOnes oneOnOnes;
    private final Reflections reflections;
    private final SharedAnswers sharedAnswers;
    private final QuestionsOfTheDay questionsOfTheDay;
    private final Appeals appeals;
    private final Goals goals;
    private final Plans plans;
    private final Stories stories;
    private final Strengths strengths;
    private final Sharing sharing;
    private final Map<String, ContentKind> kinds;

    /** What colleagues are asked for. */
    private final ContentKind story;

    private final Observations observations;
    private final PrivateNotes privateNotes;
    private final Agendas agendas;
    private final SharedNotes sharedNotes;
    private final Promises promises;
    private final WrapUps wrapUps;
    private final Swaps swaps;
    private final Standings standings;
    private final Handovers handovers;
    private final Team team;
    private final WhatIWrote whatIWrote;
    private final Leavers leavers;
    private final People directory;
    private final PeopleImport peopleImport;
    private final PersonEditing editing;
    private final HeldChanges held;
    private final LineChanges lineChanges;
    private final PlannedMoves plannedMoves;
    private final QuestionEditing questions;
    private final SetEditing sets;
    private final QuestionSets questionSets;
    private final MovesOfTheDay movesOfTheDay;
    private final Doors doors;

    private final Map<Who, PersonId> people = new EnumMap<>(Who.class);
    private final Map<Who, Set<Role>> roles = new EnumMap<>(Who.class);
    private final Map<Pair, Meeting> meetings = new LinkedHashMap<>();
    private final Map<Thing, AnswerId> answers = new LinkedHashMap<>();
    private final Set<ReflectionId> daily = new LinkedHashSet<>();
    private final Map<Pair, SwapId> swapping = new LinkedHashMap<>();
    private final Map<Standing, StandingId> standingIds = new LinkedHashMap<>();
    private final Map<String, AgendaItemId> agenda = new LinkedHashMap<>();
    private final Map<Pair, PromiseId> promised = new LinkedHashMap<>();
    private final Map<Pair, Long> claims = new LinkedHashMap<>();
    private final Map<Who, Long> moves = new EnumMap<>(Who.class);
    private final Map<String, Who> ways = new LinkedHashMap<>();
    private int refusals;

    World(
            Company company,
            Accounts accounts,
            OneOnOnes oneOnOnes,
            Reflections reflections,
            SharedAnswers sharedAnswers,
            QuestionsOfTheDay questionsOfTheDay,
            Appeals appeals,
            Goals goals,
            Plans plans,
            Stories stories,
            Strengths strengths,
            Sharing sharing,
            List<ContentKind> kinds,
            Observations observations,
            PrivateNotes privateNotes,
            Agendas agendas,
            SharedNotes sharedNotes,
            Promises promises,
            WrapUps wrapUps,
            Swaps swaps,
            Standings standings,
            Handovers handovers,
            Team team,
            WhatIWrote whatIWrote,
            Leavers leavers,
            People directory,
            PeopleImport peopleImport,
            PersonEditing editing,
            HeldChanges held,
            LineChanges lineChanges,
            PlannedMoves plannedMoves,
            QuestionEditing questions,
            SetEditing sets,
            QuestionSets questionSets,
            TestPeople testPeople,
            AutowireCapableBeanFactory beans) {
        this.company = company;
        this.accounts = accounts;
        this.oneOnOnes = oneOnOnes;
        this.reflections = reflections;
        this.sharedAnswers = sharedAnswers;
        this.questionsOfTheDay = questionsOfTheDay;
        this.appeals = appeals;
        this.goals = goals;
        this.plans = plans;
        this.stories = stories;
        this.strengths = strengths;
        this.sharing = sharing;
        this.story = kinds.stream()
                .filter(kind -> kind.key().equals("growth.own.stories"))
                .findFirst()
                .orElseThrow();
        this.kinds = kinds.stream()
                .filter(kind -> kind.audience() == Audience.MANAGER && !KNOWN_APART.contains(kind.key()))
                .sorted(Comparator.comparingInt((ContentKind kind) -> OwnKind.TOLD.indexOf(kind.key()))
                        .reversed()
                        .thenComparingInt(ContentKind::place))
                .collect(Collectors.toMap(ContentKind::key, kind -> kind, (one, other) -> one, LinkedHashMap::new));
        this.observations = observations;
        this.privateNotes = privateNotes;
        this.agendas = agendas;
        this.sharedNotes = sharedNotes;
        this.promises = promises;
        this.wrapUps = wrapUps;
        this.swaps = swaps;
        this.standings = standings;
        this.handovers = handovers;
        this.team = team;
        this.whatIWrote = whatIWrote;
        this.leavers = leavers;
        this.directory = directory;
        this.peopleImport = peopleImport;
        this.editing = editing;
        this.held = held;
        this.lineChanges = lineChanges;
        this.plannedMoves = plannedMoves;
        this.questions = questions;
        this.sets = sets;
        this.questionSets = questionSets;
        this.doors = new Doors(this::person, directory, testPeople, beans);
        this.movesOfTheDay = beans.createBean(MovesOfTheDay.class);
    }

    void begin() {
        for (Who who : Who.values()) {
            people.put(who, company.person(who.name()));
            roles.put(who, EnumSet.noneOf(Role.class));
        }
        change("update person set external_id = 'M-' || id where id in (%s)".formatted(all()));
    }

    private String all() {
        return people.values().stream().map(PersonId::toString).collect(Collectors.joining(", "));
    }

    PersonId person(Who who) {
        return Objects.requireNonNull(people.get(who));
    }

    Who who(long person) {
        return key(people, new PersonId(person));
    }

    Thing thing(long answer) {
        return key(answers, new AnswerId(answer));
    }

    private static <K, V> K key(Map<K, V> map, V value) {
        return map.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    Map<Who, PersonId> people() {
        return people;
    }

    Set<Role> roles(Who who) {
        return Objects.requireNonNull(roles.get(who));
    }

    Map<Pair, Meeting> meetings() {
        return meetings;
    }

    Map<Thing, AnswerId> answers() {
        return answers;
    }

    /** Every day of the cast's becomes one day longer ago: the database has the time of its own machine. */
    void night() {
        change("""
            with lines as (update reporting_line set starts_on = starts_on - 1, ends_on = ends_on - 1,
                        begun_at = begun_at - interval '1 day', ended_at = ended_at - interval '1 day'
                    where person_id in (%1$s)),
                meetings as (update meeting_handover set handed_at = handed_at - interval '1 day'
                    where employee_id in (%1$s)),
                decisions as (update handover_decision set decided_at = decided_at - interval '1 day'
                    where author_id in (%1$s)),
                shares as (update shared_content set shared_at = shared_at - interval '1 day'
                    where author_id in (%1$s)),
                sides as (update content_ready set at = at - interval '1 day' where author_id in (%1$s)),
                standings as (update standing set begun_at = begun_at - interval '1 day' where employee_id in (%1$s))
            , moves as (update planned_move set from_day = from_day - 1 where person_id in (%1$s))
            update swap_ready set at = at - interval '1 day' where author_id in (%1$s)
            """.formatted(all()));
        movesOfTheDay.run();
    }

    // ------------------------------------------------------------------------------------------------- moves with a
    // date

    /** With another title, so that each of them moves something. */
    void plan(Wish wish, int days) {
        Supplier<PeopleImportReport> plans = () -> {
            PersonDraft now = editing.read(person(wish.who())).orElseThrow();
            Facts facts = now.facts();
            Who manager = wish.manager();
            return editing.apply(
                    person(wish.who()),
                    new PersonDraft(
                            new Facts(
                                    facts.externalId(),
                                    facts.name(),
                                    facts.email(),
                                    "Title " + TITLES.incrementAndGet(),
                                    DEPARTMENT,
                                    facts.startsOn(),
                                    facts.endsOn(),
                                    ROLE),
                            manager == null ? null : person(manager),
                            today.plusDays(days)));
        };
        Who asker = wish.askedBy();
        if (asker == null) {
            isWritten(RunAs.operator(plans));
        } else {
            withRoles(asker, () -> isWritten(plans.get()));
        }
        moves.put(
                wish.who(),
                latest("select max(id) from planned_move where person_id = %s".formatted(person(wish.who()))));
    }

    /** Who has an id is told by it; who was taken the address from gets another one. */
    void planReturn(Wish wish, int days) {
        PersonDraft now = RunAs.operator(() -> editing.read(person(wish.who()))).orElseThrow();
        Who manager = wish.manager();
        String email =
                now.facts().email().endsWith("@example.org") ? now.facts().email() : TestPeople.newEmail();
        if (now.facts().externalId() == null) {
            Facts facts = now.facts();
            isWritten(RunAs.operator(() -> editing.apply(
                    person(wish.who()),
                    new PersonDraft(
                            new Facts(
                                    facts.externalId(),
                                    facts.name(),
                                    email,
                                    "Title " + TITLES.incrementAndGet(),
                                    facts.department(),
                                    today.plusDays(days),
                                    facts.endsOn(),
                                    facts.roleAddress()),
                            manager == null ? null : person(manager)))));
        } else {
            String file = "id,name,email,title,manager,start date\n%s,\"%s\",%s,%s,%s,%s\n"
                    .formatted(
                            now.facts().externalId(),
                            now.facts().name(),
                            email,
                            "Title " + TITLES.incrementAndGet(),
                            manager == null ? "" : email(manager),
                            today.plusDays(days));
            isWritten(RunAs.operator(
                    () -> peopleImport.apply(file.getBytes(StandardCharsets.UTF_8), PeopleImportOptions.NONE)));
        }
        moves.put(
                wish.who(),
                latest("select max(id) from planned_move where person_id = %s".formatted(person(wish.who()))));
    }

    private String email(Who who) {
        return RunAs.operator(() -> directory.find(person(who))).orElseThrow().email();
    }

    /** With an account go the roles and how a provider knows its person. What prepared their meetings may have gone, too: it is opened anew, as whoever comes back does. */
    void isErased(Who who) {
        roles(who).clear();
        doors.isErased(who);
        List.copyOf(meetings.keySet()).stream()
                .filter(pair -> pair.employee() == who)
                .forEach(pair -> reflection(pair));
    }

    /** How providers and links let people in, and change them. */
    Doors doors() {
        return doors;
    }

    private static void isWritten(PeopleImportReport report) {
        if (!report.written()) {
            throw new AssertionError(report.problems());
        }
    }

    /** The last move that was planned for somebody, by its id. */
    long move(Who who) {
        return Objects.requireNonNull(moves.get(who));
    }

    void takeMoveBack(Who who) {
        RunAs.operator(() -> {
            plannedMoves.takeBack(move(who));
            return true;
        });
    }

    /** Its day may have come already. */
    void confirmMove(Who who, Who second) {
        withRoles(second, () -> plannedMoves.confirm(move(who)));
        movesOfTheDay.run();
    }

    /** Nothing happens to one that still does not fit. */
    void tryMoveAgain(Who who, Who by) {
        withRoles(by, () -> plannedMoves.tryAgain(move(who)));
    }

    void changeManager(Who report, @Nullable Who manager) {
        company.changeManager(person(report), manager == null ? null : person(manager));
    }

    /** What waits for a second person, by its id. */
    Map<Pair, Long> claims() {
        return claims;
    }

    /** Whoever would be the manager asks for it: with a file, or by hand. */
    void claim(Pair pair, boolean byFile) {
        withRoles(pair.manager(), () -> {
            PersonReference report = directory.find(person(pair.employee())).orElseThrow();
            if (byFile) {
                String file = "name,email,manager\n\"%s\",%s,%s\n"
                        .formatted(
                                report.name(),
                                report.email(),
                                directory
                                        .find(person(pair.manager()))
                                        .orElseThrow()
                                        .email());
                peopleImport.apply(file.getBytes(StandardCharsets.UTF_8), PeopleImportOptions.NONE);
            } else {
                directory.changeManager(report.id(), person(pair.manager()));
            }
        });
        claims.put(pair, latest("""
            select max(together) from held_change where decided_at is null and asked_by = %s and person_id = %s
            """.formatted(person(pair.manager()), person(pair.employee()))));
    }

    void release(Pair pair, Who second) {
        withRoles(second, () -> held.release(Objects.requireNonNull(claims.get(pair))));
    }

    void isDecided(Pair pair) {
        claims.remove(pair);
    }

    /** One of the People team gives somebody the name of somebody else. */
    void rename(Who who, Who like) {
        RunAs.operator(() -> {
            PersonDraft draft = editing.read(person(who)).orElseThrow();
            Facts facts = draft.facts();
            return editing.apply(
                    person(who),
                    new PersonDraft(
                            new Facts(
                                    facts.externalId(),
                                    directory.find(person(like)).orElseThrow().name(),
                                    facts.email(),
                                    facts.title(),
                                    facts.department(),
                                    facts.startsOn(),
                                    facts.endsOn(),
                                    facts.roleAddress()),
                            draft.manager()));
        });
    }

    /** With all roles they have. */
    private void withRoles(Who who, Runnable work) {
        TestPeople.enter(person(who), roles(who).toArray(new Role[0]));
        try {
            work.run();
        } finally {
            TestPeople.leave();
        }
    }

    /** Nothing happens to one that cannot be put back any more. */
    void putBack(Who report, int number) {
        RunAs.operator(() -> {
            try {
                lineChanges.putBack(line(report, number));
            } catch (LineNotPutBackException | ReportingCycleException e) {
                return false;
            }
            return true;
        });
    }

    private long line(Who report, int number) {
        return latest("select id from reporting_line where person_id = %s order by id limit 1 offset %d"
                .formatted(person(report), number));
    }

    private static long latest(String sql) {
        try {
            return Long.parseLong(Database.asSuperuser(connection -> Database.column(connection, sql))
                    .iterator()
                    .next());
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    void trust(Who who, Role role, boolean trusted) {
        if (trusted && roles(who).add(role)) {
            company.grant(person(who), role);
        } else if (!trusted && roles(who).remove(role)) {
            RunAs.operator(() -> {
                accounts.revoke(person(who), role);
                return true;
            });
        }
    }

    /** Of each pair there is one. Where it takes place somebody has typed, too. */
    boolean isMeeting(Pair pair) {
        return meetings.containsKey(pair);
    }

    /** Whether two have met, whoever of them reported to the other. */
    boolean haveMet(Pair pair) {
        return isMeeting(pair) || isMeeting(pair.turned());
    }

    /** The reflections that collect what was answered on home pages. */
    Set<ReflectionId> daily() {
        return daily;
    }

    void meet(Pair pair, String place) {
        Meeting meeting = as(person(pair.employee()), () -> {
            OneOnOneId oneOnOne = oneOnOnes.keep(person(pair.employee()), today.plusDays(7));
            return new Meeting(oneOnOne, reflections.openWith(oneOnOne.value(), today.plusDays(7), List.of()));
        });
        meetings.put(pair, meeting);
        change("update one_on_one set place = '%s' where id = %s".formatted(place, meeting.oneOnOne()));
    }

    void ask(Thing thing, Pair pair, String question) {
        PersonId author = person(thing.author());
        ReflectionId reflection = reflection(pair);
        does(author, () -> reflections.addOwn(reflection, Kind.STRENGTHS, question));
        answers.put(thing, company.answers(author, reflection).getLast().id());
    }

    void askOfASet(Thing thing, Pair pair, String question) {
        PersonId author = person(thing.author());
        ReflectionId reflection = reflection(pair);
        String id = RunAs.operator(() -> questions.write(OwnBank.draft(Kind.STRENGTHS, question), true));
        String set = RunAs.operator(() -> sets.write(set(id), true));
        does(author, () -> {
            List<String> asked = questionSets.all().stream()
                    .filter(one -> one.id().equals(set))
                    .flatMap(one -> one.questions().stream())
                    .map(Question::id)
                    .toList();
            reflections.beginWith(reflection, asked);
        });
        answers.put(thing, company.answers(author, reflection).getLast().id());
        RunAs.operator(() -> {
            sets.change(set, sets.find(set).orElseThrow().version(), set("strengths-comes-easily"));
            sets.hide(set, true);
            questions.change(
                    id,
                    questions.find(id).orElseThrow().version(),
                    OwnBank.draft(Kind.STRENGTHS, "Which other words would one find?"));
            questions.hide(id, true);
            return true;
        });
    }

    private static SetDraft set(String question) {
        return new SetDraft("A set of a history", "", List.of(question), List.of());
    }

    /** Of whoever was away for longer everything may be erased that prepared the meeting. */
    private ReflectionId reflection(Pair pair) {
        Meeting meeting = meeting(pair);
        long oneOnOne = meeting.oneOnOne().value();
        ReflectionId reflection = as(
                person(pair.employee()),
                () -> reflections
                        .findFor(oneOnOne)
                        .orElseGet(() -> reflections.openWith(oneOnOne, today.plusDays(7), List.of())));
        meetings.put(pair, new Meeting(meeting.oneOnOne(), reflection));
        return reflection;
    }

    /** What is answered on the home page stands in a reflection of its own. */
    void answerTheDay(Thing thing, String words) {
        PersonId author = person(thing.author());
        if (answers.containsKey(thing)) {
            write(thing, words);
            return;
        }
        does(author, () -> {
            String question =
                    questionsOfTheDay.today(null).orElseThrow().question().id();
            questionsOfTheDay.save(today, question, words, 0);
            ReflectionId reflection = reflections.ongoing().getLast().id();
            daily.add(reflection);
            answers.put(thing, reflections.read(reflection).answers().getFirst().id());
        });
    }

    /** Whatever is declared for managers, but what has moves of its own. */
    List<OwnKind> ownKinds() {
        return kinds.values().stream()
                .map(kind -> new OwnKind(
                        kind.key(), kind.hasTopic(), kind.texts().stream().anyMatch(Text::isTopic)))
                .toList();
    }

    void write(Thing thing, String words) {
        does(person(thing.author()), () -> {
            switch (thing.sort()) {
                case APPEAL -> appeals.saveWords(ROLE, words, -1);
                case OWN -> {
                    if (thing.isOf(OwnKind.AGREED)) {
                        standings.saveAgreed(standing(thing), words, -1);
                    } else {
                        sharing.save(ref(thing), words(kind(thing)).name(), words, -1);
                    }
                }
                default -> company.write(person(thing.author()), answer(thing), words);
            }
        });
    }

    /** Says what something is about, also of a goal, a step or a milestone that is there only from then on. */
    void call(Thing thing, String title) {
        does(person(thing.author()), () -> {
            if (thing.isOf(OwnKind.PLAN) && plans.mine().isEmpty()) {
                plans.begin(title, null, null);
            } else if (thing.isOf(OwnKind.STEP) && steps().isEmpty()) {
                plans.addStep(plans.mine().getFirst().id(), title, null);
            } else {
                if (thing.isOf(OwnKind.MILESTONE) && milestones().isEmpty()) {
                    ways.put(goals.add(1, Horizon.TWO).toString(), thing.author());
                }
                sharing.save(
                        ref(thing),
                        kind(thing).texts().stream()
                                .filter(Text::isTopic)
                                .findFirst()
                                .orElseThrow()
                                .name(),
                        title,
                        -1);
                if (thing.isOf(OwnKind.STRENGTH)) {
                    strengths.putBeside(StrengthId.parse("strength-1").orElseThrow(), COMPETENCY);
                }
            }
        });
    }

    /** Whose the milestones are that ever were, by their numbers. */
    Map<String, Who> ways() {
        return ways;
    }

    /** Whether there is a goal, be it without words. */
    boolean hasGoal(Who author) {
        return as(person(author), () -> !plans.mine().isEmpty());
    }

    private List<MilestoneDetail> milestones() {
        return goals.mine().pictures().stream()
                .flatMap(picture -> picture.milestones().stream())
                .toList();
    }

    private List<PlanStep> steps() {
        return plans.mine().stream().flatMap(goal -> goal.steps().stream()).toList();
    }

    /** The last one that is words: that is read whole and by itself. */
    private static Text words(ContentKind kind) {
        return kind.texts().stream()
                .filter(text -> !text.isTopic() && text.codes().isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private ContentKind kind(Thing thing) {
        return Objects.requireNonNull(kinds.get(thing.kind()));
    }

    /** As its author. */
    private ContentRef ref(Thing thing) {
        return switch (thing.kind()) {
            case OwnKind.PLAN -> plans.mine().getFirst().written().ref();
            case OwnKind.STEP -> plans.written(steps().getFirst().id()).ref();
            case OwnKind.MILESTONE -> milestones().getFirst().content().ref();
            case OwnKind.AGREED -> kind(thing).on("standing-" + standing(thing));
            case OwnKind.PROGRESS -> kind(thing).on(today.toString());
            default -> kind(thing).on(SUBJECTS.getOrDefault(thing.kind(), ""));
        };
    }

    private StandingId standing(Thing thing) {
        return List.copyOf(standingIds.values()).get(thing.number());
    }

    /** The same as the privacy page and the handover name it. */
    private String subject(ContentRef ref) {
        return ref.subject().isEmpty() ? "one" : ref.subject();
    }

    // ------------------------------------------------------------------------------------------------- stories

    private ContentRef story(Pair pair) {
        return story.one().about(person(pair.employee()));
    }

    void ask(Pair pair) {
        does(person(pair.employee()), () -> stories.ask(new NamedReader(person(pair.manager()))));
    }

    void callOff(Pair pair) {
        does(person(pair.employee()), () -> stories.callOff(person(pair.manager())));
    }

    void tell(Pair pair, String words) {
        does(person(pair.manager()), () -> sharing.save(story(pair), "story", words, -1));
    }

    void shareStory(Pair pair) {
        does(person(pair.manager()), () -> sharing.share(story(pair), new NamedReader(person(pair.employee()))));
    }

    /** Whoever called it off reads nothing new. */
    void shareStoryThatNobodyAsksFor(Pair pair) {
        refused(pair.manager(), () -> sharing.share(story(pair), new NamedReader(person(pair.employee()))));
    }

    void withdrawStory(Pair pair) {
        does(person(pair.manager()), () -> sharing.withdraw(story(pair)));
    }

    void eraseStory(Pair pair) {
        does(
                person(pair.manager()),
                () -> whatIWrote.change(story.key(), person(pair.employee()) + "~one", Change.ERASE));
    }

    void allow(Pair pair, boolean mayPassOn) {
        does(person(pair.manager()), () -> stories.allow(person(pair.employee()), mayPassOn));
    }

    void decline(Pair pair) {
        does(person(pair.manager()), () -> stories.decline(person(pair.employee())));
    }

    void passOn(Pair pair, Who manager) {
        does(person(pair.employee()), () -> stories.passOn(person(pair.manager()), new NamedReader(person(manager))));
    }

    /** Without leave of whoever told it, or to somebody who is not the manager. */
    void passOnInVain(Pair pair, Who manager) {
        refused(pair.employee(), () -> stories.passOn(person(pair.manager()), new NamedReader(person(manager))));
    }

    void takeStoryBack(Pair pair) {
        does(person(pair.employee()), () -> stories.takeBack(person(pair.manager())));
    }

    // ------------------------------------------------------------------------------------------------- what was agreed

    void draftAgreed(Standing standing, String words) {
        does(person(standing.pair().manager()), () -> standings.saveAgreed(standing(standing), words, -1));
    }

    void shareAgreed(Standing standing, boolean shared) {
        does(person(standing.pair().manager()), () -> {
            if (shared) {
                standings.shareAgreed(
                        standing(standing),
                        new NamedReader(person(standing.pair().employee())));
            } else {
                standings.withdrawAgreed(standing(standing));
            }
        });
    }

    void share(Thing thing) {
        does(person(thing.author()), () -> {
            switch (thing.sort()) {
                case APPEAL -> appeals.share(ROLE, named());
                case OWN -> sharing.share(ref(thing), named());
                default -> reflections.share(answer(thing), named());
            }
        });
    }

    void shareOnAnOldPage(Thing thing, Who shown, boolean inFull) {
        NamedReader old = new NamedReader(person(shown));
        refused(thing.author(), () -> {
            switch (thing.sort()) {
                case APPEAL -> appeals.share(ROLE, old);
                case OWN -> {
                    if (inFull) {
                        sharing.share(ref(thing), old);
                    } else {
                        sharing.shareTopic(ref(thing), old);
                    }
                }
                default -> {
                    if (inFull) {
                        reflections.share(answer(thing), old);
                    } else {
                        reflections.shareTopic(answer(thing), old);
                    }
                }
            }
        });
    }

    void handOverOnAnOldPage(Thing thing, Who shown) {
        refused(thing.author(), () -> handovers.handOver(subject(thing), new NamedReader(person(shown)), true));
    }

    void handOverOnAnOldPage(Pair pair, Who shown) {
        refused(pair.employee(), () -> handovers.handOver(subject(pair), new NamedReader(person(shown)), false));
    }

    void shareObservationOnAnOldPage(Pair pair) {
        refused(pair.manager(), () -> observations.share(new NamedReader(person(pair.employee())), OBSERVED));
    }

    void shareSwapOnAnOldPage(Pair pair) {
        refused(pair.employee(), () -> swaps.share(swap(pair), new NamedReader(person(pair.manager()))));
    }

    /** What comes of it is for the comparison to find. */
    private void refused(Who who, Runnable act) {
        try {
            does(person(who), act);
        } catch (AnotherReader | AccessDeniedException expected) {
            refusals++;
        }
    }

    /** How often nothing was done, since a page was older than the line, or an import left open who is meant. */
    int refusals() {
        return refusals + doors.refusals();
    }

    void shareTopic(Thing thing) {
        does(person(thing.author()), () -> {
            switch (thing.sort()) {
                case OWN -> sharing.shareTopic(ref(thing), named());
                default -> reflections.shareTopic(answer(thing), named());
            }
        });
    }

    void withdraw(Thing thing) {
        does(person(thing.author()), () -> {
            switch (thing.sort()) {
                case APPEAL -> appeals.withdraw(ROLE);
                case OWN -> sharing.withdraw(ref(thing));
                default -> reflections.withdraw(answer(thing));
            }
        });
    }

    void erase(Thing thing) {
        does(person(thing.author()), () -> {
            switch (thing.sort()) {
                case APPEAL -> whatIWrote.change("careerpath.own.appeals", ROLE, Change.ERASE);
                case OWN -> whatIWrote.change(thing.kind(), subject(ref(thing)), Change.ERASE);
                default -> whatIWrote.change("reflection.own.answers", AnswerRows.subject(answer(thing)), Change.ERASE);
            }
        });
        answers.remove(thing);
    }

    void eraseAlone(Who author) {
        does(person(author), whatIWrote::eraseAlone);
    }

    void leave(Who who) {
        RunAs.operator(() -> {
            accounts.close(person(who));
            return true;
        });
    }

    void comeBack(Who who) {
        RunAs.operator(() -> {
            accounts.reopen(person(who));
            return true;
        });
    }

    /** Whether the import that names somebody else under an address was made; it may be refused. */
    boolean succeed(Who before, String name) {
        return RunAs.operator(() -> {
            String address = directory.find(person(before)).orElseThrow().email();
            byte[] file = "name,email\n%s,%s\n".formatted(name, address).getBytes(StandardCharsets.UTF_8);
            boolean isMade = peopleImport.apply(file, PeopleImportOptions.NONE).written();
            if (isMade) {
                people.put(
                        Who.SUCCESSOR,
                        directory.findByEmail(address).orElseThrow().id());
            } else {
                refusals++;
            }
            return isMade;
        });
    }

    /** As if somebody had left so much longer ago. */
    void letPass(Who who, int days) {
        change("""
            update leaver set closed_at = closed_at - interval '%1$s days', erase_at = erase_at - interval '%1$s days',
                release_at = release_at - interval '%1$s days'
            where person_id = %2$s
            """.formatted(days, person(who)));
        RunAs.operator(() -> {
            leavers.eraseWhatIsDue(person(who));
            return true;
        });
    }

    void skip(Thing thing) {
        does(person(thing.author()), () -> reflections.skip(answer(thing), true));
    }

    void handOver(Thing thing, Who manager, boolean withWords) {
        does(
                person(thing.author()),
                () -> handovers.handOver(subject(thing), new NamedReader(person(manager)), withWords));
    }

    void handOver(Pair pair, Who manager) {
        does(person(pair.employee()), () -> handovers.handOver(subject(pair), new NamedReader(person(manager)), false));
    }

    void takeBack(Pair pair) {
        does(person(pair.employee()), () -> handovers.takeBack(subject(pair)));
    }

    private Subject subject(Thing thing) {
        return switch (thing.sort()) {
            case APPEAL -> Subjects.appeal(ROLE);
            case OWN ->
                new Subject(
                        thing.kind(),
                        as(person(thing.author()), () -> ref(thing)).subject());
            default -> Subjects.answer(answer(thing));
        };
    }

    private Subject subject(Pair pair) {
        return Subjects.meeting(meeting(pair).oneOnOne());
    }

    void prepare(Pair pair) {
        does(person(pair.manager()), () -> team.prepare(person(pair.employee()), null));
    }

    void notePrivately(Who author, Who about, String words) {
        does(person(author), () -> privateNotes.save(person(about), words, -1));
    }

    void observe(Pair pair, String words) {
        does(person(pair.manager()), () -> observations.save(person(pair.employee()), OBSERVED, words, -1));
    }

    void shareObservation(Pair pair, boolean shared) {
        does(person(pair.manager()), () -> {
            if (shared) {
                observations.share(new NamedReader(person(pair.employee())), OBSERVED);
            } else {
                observations.withdraw(person(pair.employee()), OBSERVED);
            }
        });
    }

    void putOnAgenda(Who author, Pair pair, String words, boolean shown) {
        does(person(author), () -> agenda.put(words, agendas.add(meeting(pair).oneOnOne(), words, shown)));
    }

    void show(Who author, String words) {
        does(person(author), () -> agendas.show(Objects.requireNonNull(agenda.get(words))));
    }

    void writeForBoth(Who author, Pair pair, String words) {
        does(person(author), () -> sharedNotes.save(meeting(pair).oneOnOne(), words, -1));
    }

    void wrapUp(Who who, Pair pair, boolean closed) {
        does(person(who), () -> {
            if (closed) {
                wrapUps.wrapUp(meeting(pair).oneOnOne(), Set.of(Kind.STRENGTHS));
            } else {
                wrapUps.reopen(meeting(pair).oneOnOne());
            }
        });
    }

    boolean isPromised(Pair pair) {
        return promised.containsKey(pair);
    }

    void promise(Who author, Pair pair, String words) {
        does(
                person(author),
                () -> promised.put(
                        pair, promises.make(meeting(pair).oneOnOne(), person(author), today.plusDays(9), words)));
    }

    void tell(Who author, Pair pair, String words) {
        PromiseId promise = Objects.requireNonNull(promised.get(pair));
        does(person(author), () -> {
            int seen = promises.ofMeeting(meeting(pair).oneOnOne()).stream()
                    .filter(one -> one.id().equals(promise))
                    .findFirst()
                    .orElseThrow()
                    .seen();
            promises.tell(promise, seen, Outcome.MOVED, today.plusDays(11), words);
        });
    }

    void propose(Pair pair, String words) {
        does(
                person(pair.manager()),
                () -> sharedAnswers.proposeOwn(
                        meeting(pair).oneOnOne().value(),
                        new NamedReader(person(pair.employee())),
                        Kind.STRENGTHS,
                        words));
    }

    void offerSwap(Pair pair, String words) {
        long oneOnOne = meeting(pair).oneOnOne().value();
        does(person(pair.manager()), () -> {
            swaps.offerOwn(oneOnOne, new NamedReader(person(pair.employee())), Kind.STRENGTHS, words);
            swapping.put(pair, swaps.of(oneOnOne).getLast().id());
        });
    }

    void draftSwap(Pair pair, Who author, String words) {
        does(person(author), () -> swaps.save(swap(pair), words, -1));
    }

    void shareSwap(Pair pair, Who author, boolean shared) {
        does(person(author), () -> {
            if (shared) {
                swaps.share(swap(pair), otherOf(swap(pair)));
            } else {
                swaps.takeBack(swap(pair));
            }
        });
    }

    /** Begun by the employee. */
    void stand(Standing standing) {
        does(
                person(standing.pair().employee()),
                () -> standingIds.put(
                        standing,
                        standings.begin(new NamedReader(person(standing.pair().manager())), STANDING_ROLE, List.of())));
    }

    void draftStanding(Standing standing, Who author, String words) {
        does(person(author), () -> standings.save(standing(standing), 1, Part.WORDS, words, -1));
    }

    void shareStanding(Standing standing, Who author, boolean shared) {
        Who other = author == standing.pair().employee()
                ? standing.pair().manager()
                : standing.pair().employee();
        does(person(author), () -> {
            if (shared) {
                standings.share(standing(standing), new NamedReader(person(other)));
            } else {
                standings.takeBack(standing(standing));
            }
        });
    }

    /** Of everybody. */
    Collection<StandingId> standings() {
        return standingIds.values();
    }

    private StandingId standing(Standing standing) {
        return Objects.requireNonNull(standingIds.get(standing));
    }

    private SwapId swap(Pair pair) {
        return Objects.requireNonNull(swapping.get(pair));
    }

    private AnswerId answer(Thing thing) {
        return Objects.requireNonNull(answers.get(thing));
    }

    private Meeting meeting(Pair pair) {
        return Objects.requireNonNull(meetings.get(pair));
    }

    private static void change(String sql) {
        try {
            Database.change(sql);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
