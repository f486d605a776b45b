package org.waymark.wall;

import static org.waymark.testing.Company.does;
import static org.waymark.testing.Company.named;
import static org.waymark.testing.Company.otherOf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
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
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.story.Stories;
import org.waymark.growth.strength.StrengthId;
import org.waymark.growth.strength.Strengths;
import org.waymark.handover.Handovers;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.growth.GrowthTalks;
import org.waymark.meeting.growth.PlanOffers;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionBank;
import org.waymark.reflection.AnswerDetail;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.ProposalDetail;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.swap.SwapId;
import org.waymark.reflection.swap.Swaps;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.Sharing;
import org.waymark.testing.Company;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.ManagersPage;
import org.waymark.testing.Subjects;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TinyLadder;

/** Plays, through the services, everything that can happen between an employee and the managers they have had. */
class History {

    private final Company company;
    private final TestPeople testPeople;
    private final Reflections reflections;
    private final SharedAnswers sharedAnswers;
    private final PrivateNotes notes;
    private final QuestionBank bank;
    private final Appeals appeals;
    private final ManagersPage managersPage;
    private final PathImport ladders;
    private final BeyondTheCompany beyond;
    private final Goals goals;
    private final Strengths strengths;
    private final Sharing sharing;
    private final List<ContentKind> kinds;
    private final Agendas agendas;
    private final Promises promises;
    private final SharedNotes sharedNotes;
    private final WrapUps wrapUps;
    private final Swaps swaps;
    private final Observations observations;
    private final QuestionsOfTheDay questionsOfTheDay;
    private final Handovers handovers;
    private final Stories stories;
    private final Plans plans;
    private final NextLooks looks;
    private final GrowthTalks talks;
    private final PlanOffers offers;
    private final Standings standings;

    History(
            Company company,
            TestPeople testPeople,
            Reflections reflections,
            SharedAnswers sharedAnswers,
            PrivateNotes notes,
            QuestionBank bank,
            Appeals appeals,
            ManagersPage managersPage,
            PathImport ladders,
            BeyondTheCompany beyond,
            Goals goals,
            Strengths strengths,
            Sharing sharing,
            List<ContentKind> kinds,
            Agendas agendas,
            Promises promises,
            SharedNotes sharedNotes,
            WrapUps wrapUps,
            Swaps swaps,
            Observations observations,
            QuestionsOfTheDay questionsOfTheDay,
            Handovers handovers,
            Stories stories,
            Plans plans,
            NextLooks looks,
            GrowthTalks talks,
            PlanOffers offers,
            Standings standings) {
        this.company = company;
        this.testPeople = testPeople;
        this.reflections = reflections;
        this.sharedAnswers = sharedAnswers;
        this.notes = notes;
        this.bank = bank;
        this.appeals = appeals;
        this.managersPage = managersPage;
        this.ladders = ladders;
        this.beyond = beyond;
        this.goals = goals;
        this.strengths = strengths;
        this.sharing = sharing;
        this.kinds = kinds;
        this.agendas = agendas;
        this.promises = promises;
        this.sharedNotes = sharedNotes;
        this.wrapUps = wrapUps;
        this.swaps = swaps;
        this.observations = observations;
        this.questionsOfTheDay = questionsOfTheDay;
        this.handovers = handovers;
        this.stories = stories;
        this.plans = plans;
        this.looks = looks;
        this.talks = talks;
        this.offers = offers;
        this.standings = standings;
    }

    /** Roles of a ladder, each named after what became of what the employee said about it. */
    static final class Roles {

        static final String SHARED_WITH_FORMER = "wall.shared-with-former";
        static final String HANDED_OVER = "wall.handed-over";
        static final String DRAFT = "wall.draft";
        static final String SHARED = "wall.shared";
        static final String UPDATED = "wall.updated";
        static final String WITHDRAWN = "wall.withdrawn";

        /** Of the same path. */
        static final String COMPETENCY = "wall.craft";

        private Roles() {}
    }

    /** Everybody who might look. */
    record Cast(
            PersonId employee,
            PersonId manager,
            PersonId director,
            PersonId former,
            PersonId colleague,
            PersonId peopleTeam,
            PersonId administrator,
            PersonId stranger) {}

    /**
     * What the employee has written, and what became of it.
     *
     * @param withFormer the 1:1 with the manager until today, handed over to the one since
     * @param with the coming 1:1 with the manager since today
     * @param sharedWithFormer shared with the former manager, who opened it; kept from the new one
     * @param handedOver of the same time, handed over to the new manager since
     * @param draft never shared
     * @param shared shared and opened
     * @param topic shared as topic only, with a draft
     * @param updated shared and opened, changed since, the update not shared
     * @param withdrawn shared, opened and withdrawn
     * @param ownQuestion a question in own words, shared
     * @param ownDraft a question in own words, not shared
     * @param fromFormer proposed by the former manager in own words, still open
     * @param open proposed by the manager from the bank, still open
     * @param taken proposed by the manager in own words, taken up and written to
     * @param aside proposed by the manager, set aside
     */
    record Written(
            Meeting withFormer,
            Meeting with,
            AnswerId sharedWithFormer,
            AnswerId handedOver,
            AnswerId draft,
            AnswerId shared,
            AnswerId topic,
            AnswerId updated,
            AnswerId withdrawn,
            AnswerId ownQuestion,
            AnswerId ownDraft,
            ProposalId fromFormer,
            ProposalId open,
            ProposalId taken,
            ProposalId aside) {}

    /** What others have written: the colleague shares with the same manager, and the manager with the director. */
    record OfOthers(Meeting colleagues, AnswerId colleaguesShared, Meeting managers, AnswerId managersShared) {}

    Cast cast() {
        PersonId director = account("Dora Director");
        PersonId former = account("Fritz Former");
        PersonId manager = account("Mona Manager");
        company.changeManager(manager, director);
        company.changeManager(former, director);
        PersonId employee = account("Emil Employee");
        company.changeManager(employee, former);
        PersonId colleague = account("Cora Colleague");
        company.changeManager(colleague, manager);
        PersonId peopleTeam = account("Pia People");
        company.grant(peopleTeam, Role.PEOPLE_TEAM);
        PersonId administrator = account("Anton Admin");
        company.grant(administrator, Role.ADMINISTRATOR);
        PersonId stranger = account("Stella Stranger");
        return new Cast(employee, manager, director, former, colleague, peopleTeam, administrator, stranger);
    }

    /** Under the former manager first; the line to the manager begins in the middle of it. */
    Written play(Cast cast) {
        PersonId employee = cast.employee();
        TinyLadder.has(ladders, "wall", "shared-with-former", "handed-over", "draft", "shared", "updated", "withdrawn");
        Meeting withFormer = company.meeting(employee);
        does(employee, () -> {
            appeal(Roles.SHARED_WITH_FORMER);
            appeals.share(Roles.SHARED_WITH_FORMER, named());
            appeal(Roles.HANDED_OVER);
            appeals.share(Roles.HANDED_OVER, named());
            thinkBeyond();
            beyond.share(named());
        });
        AnswerId sharedWithFormer = share(employee, withFormer, 0, "Shared with the former manager");
        AnswerId handedOver = share(employee, withFormer, 1, "Shared with one after the other");
        company.write(employee, answer(employee, withFormer, 2), "Drafted under the former manager");
        does(cast.former(), () -> {
            sharedAnswers.open(employee);
            managersPage.appeals(employee);
            managersPage.beyond(employee);
            sharedAnswers.proposeOwn(
                    withFormer.oneOnOne().value(),
                    new NamedReader(employee),
                    Kind.STRENGTHS,
                    "What did the former manager ask?");
            notes.save(employee, "What the former manager notes", 0);
        });
        ProposalId fromFormer =
                waiting(employee, withFormer.reflection()).getFirst().id();
        swap(withFormer, employee, cast.former(), List.of(employee, cast.former()));
        observe(cast.former(), employee, Seen.SHARED, Seen.DRAFT);
        does(cast.former(), () -> observations.share(new NamedReader(employee), Seen.SHARED));
        meet(withFormer, employee, cast.former());
        company.changeManager(employee, cast.manager());
        return playWithManager(cast, withFormer, sharedWithFormer, handedOver, fromFormer);
    }

    private Written playWithManager(
            Cast cast, Meeting withFormer, AnswerId sharedWithFormer, AnswerId handedOver, ProposalId fromFormer) {
        PersonId employee = cast.employee();
        PersonId manager = cast.manager();
        Meeting with = company.meeting(employee);
        does(employee, () -> {
            handovers.handOver(Subjects.answer(handedOver), new NamedReader(manager), true);
            handovers.handOver(Subjects.appeal(Roles.HANDED_OVER), new NamedReader(manager), true);
            handovers.handOver(Subjects.meeting(withFormer.oneOnOne()), new NamedReader(manager), true);
            handovers.keep(Subjects.answer(sharedWithFormer), new NamedReader(manager));
        });
        AnswerId draft = company.write(employee, answer(employee, with, 0), "Only a draft");
        AnswerId shared = share(employee, with, 1, "Shared in full");
        AnswerId topic = company.write(employee, answer(employee, with, 2), "Words behind a topic");
        does(employee, () -> reflections.shareTopic(topic, named()));
        AnswerId updated = share(employee, with, 3, "Shared before it changed");
        AnswerId withdrawn = share(employee, with, 4, "Shared and withdrawn");
        does(employee, () -> {
            beyond.share(named());
            appeal(Roles.DRAFT);
            for (String role : List.of(Roles.SHARED, Roles.UPDATED, Roles.WITHDRAWN)) {
                appeal(role);
                appeals.share(role, named());
            }
        });
        does(manager, () -> {
            sharedAnswers.open(employee);
            managersPage.appeals(employee);
            managersPage.beyond(employee);
        });
        does(employee, () -> {
            thinkBeyond();
            milestone(Horizon.NEXT, "What is a milestone for its author alone");
            sharing.share(milestone(Horizon.TWO, "What is a milestone to share"), named());
            sharing.share(strength(1, "What is a strength to share"), named());
            strength(2, "What is a strength for its author alone");
            appeals.choose(Roles.UPDATED, AppealChoice.NOT_FOR_ME);
            appeals.withdraw(Roles.WITHDRAWN);
        });
        company.write(employee, updated, "Changed after it was shared");
        does(employee, () -> reflections.withdraw(withdrawn));

        AnswerId ownQuestion = ownQuestion(employee, with, "Who asks the question that is shared?");
        company.share(employee, ownQuestion, "To a question of one’s own");
        AnswerId ownDraft = ownQuestion(employee, with, "Who asks the question that is not shared?");
        company.write(employee, ownDraft, "To a question of one’s own, a draft");

        does(manager, () -> {
            long oneOnOne = with.oneOnOne().value();
            String fromBank = bank.all(Perspective.EMPLOYEE).getLast().id();
            sharedAnswers.propose(oneOnOne, new NamedReader(employee), fromBank);
            sharedAnswers.proposeOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "What does the manager ask?");
            sharedAnswers.proposeOwn(
                    oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "What does the manager ask in vain?");
            notes.save(employee, "What the manager notes", 0);
        });
        List<ProposalDetail> proposals = waiting(employee, with.reflection());
        ProposalId taken = proposals.get(1).id();
        ProposalId aside = proposals.get(2).id();
        does(employee, () -> {
            reflections.take(with.reflection(), taken);
            reflections.setAside(aside);
            notes.save(manager, "What the employee notes", 0);
        });
        company.write(employee, last(employee, with), "To what the manager asked");
        meet(with, employee, manager);
        does(employee, () -> wrapUps.reopen(with.oneOnOne()));
        return new Written(
                withFormer,
                with,
                sharedWithFormer,
                handedOver,
                draft,
                shared,
                topic,
                updated,
                withdrawn,
                ownQuestion,
                ownDraft,
                fromFormer,
                proposals.getFirst().id(),
                taken,
                aside);
    }

    /**
     * Each has a goal with a step, which nobody else reads; the employee has shared a second one, looks at theirs at the coming 1:1, moved a step there and
     * has shared what they wish of the manager, who has taken it on.
     *
     * @return the employee's goal, as what is written of it calls it
     */
    String playPlans(Cast cast, Meeting with) {
        for (PersonId person : List.of(cast.employee(), cast.manager(), cast.colleague())) {
            does(person, () -> {
                GoalId goal = plans.begin("Where a goal leads", PlanOrigin.APPEAL, Roles.SHARED);
                plans.setUntil(goal, LocalDate.now(ZoneId.systemDefault()).plusMonths(3));
                plans.addStep(goal, "What a step is", LocalDate.now(ZoneId.systemDefault()));
                plans.done(plans.addStep(goal, "What a step was", null), "What came of a step");
            });
        }
        does(cast.employee(), () -> {
            LocalDate due = LocalDate.now(ZoneId.systemDefault()).plusDays(1);
            GoalId goal = plans.mine().getFirst().id();
            sharing.share(
                    plans.written(plans.addStep(goal, "What a step will be", due))
                            .ref(),
                    named());
        });
        ContentRef shared = Company.as(cast.employee(), () -> {
            looks.agree(with.oneOnOne().value());
            talks.moveStep(with.oneOnOne());
            ContentRef ref = plans.mine().getFirst().written().ref();
            if (sharing.save(ref, "plan-wish", "What is wished of a manager", -1)
                    .isEmpty()) {
                throw new AssertionError("not saved");
            }
            sharing.share(ref, named());
            return ref;
        });
        does(cast.manager(), () -> {
            GoalId goal = offers.open(cast.employee()).getFirst().wish().goal();
            LocalDate due = LocalDate.now(ZoneId.systemDefault());
            if (offers.take(cast.employee(), goal, "What is taken on", due).isEmpty()) {
                throw new AssertionError("not taken on");
            }
        });
        return shared.subject();
    }

    /** Two answer in passing, and one wants no question. */
    void playQuestionsOfTheDay(Cast cast) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        for (PersonId person : List.of(cast.employee(), cast.colleague())) {
            does(person, () -> {
                String question =
                        questionsOfTheDay.today(null).orElseThrow().question().id();
                questionsOfTheDay.save(today, question, "What is answered in passing", 0);
            });
        }
        does(cast.manager(), questionsOfTheDay::notToday);
    }

    /** Two tell the employee a story: one shares it, and it is passed on to the manager; the other one has begun. */
    void playStories(Cast cast) {
        ContentRef story = kinds.stream()
                .filter(kind -> kind.key().equals("growth.own.stories"))
                .findFirst()
                .orElseThrow()
                .one()
                .about(cast.employee());
        for (PersonId teller : List.of(cast.colleague(), cast.stranger())) {
            does(cast.employee(), () -> stories.ask(new NamedReader(teller)));
            does(teller, () -> sharing.save(story, "story", "What a colleague saw the employee do", 0));
        }
        does(cast.colleague(), () -> {
            sharing.share(story, new NamedReader(cast.employee()));
            stories.allow(cast.employee(), true);
        });
        does(cast.employee(), () -> stories.passOn(cast.colleague(), new NamedReader(cast.manager())));
    }

    /**
     * Standings of the employee with the manager.
     *
     * @param open both have shared
     * @param sealed the employee alone has
     * @param waiting the manager alone has
     */
    record Standing(StandingId open, StandingId sealed, StandingId waiting) {}

    /** Roles of a ladder on which somebody can stand. */
    private static final String LADDER = """
        format: waymark/path/1
        id: wall-standing
        name: Wall standing
        competencies:
          - {id: craft, name: Craft}
        roles:
          - {id: open, title: Open, level: 1, expectations: {craft: [Lays a wall.]}}
          - {id: sealed, title: Sealed, level: 2, expectations: {craft: [Plans a wall.]}}
          - {id: waiting, title: Waiting, level: 3, expectations: {craft: [Teaches others.]}}
        """;

    /** What the employee and the manager see of each, and what both agreed on one. */
    Standing playStandings(Cast cast) {
        PersonId employee = cast.employee();
        PersonId manager = cast.manager();
        if (!RunAs.operator(() -> ladders.apply(LADDER, PathImportOptions.NONE)).isFine()) {
            throw new IllegalStateException("The ladder does not import");
        }
        Standing standing = new Standing(
                standing(cast, "open", List.of(employee, manager)),
                standing(cast, "sealed", List.of(employee)),
                standing(cast, "waiting", List.of(manager)));
        does(employee, () -> {
            standings.saveAgreed(standing.open(), "What the employee took along", 0);
            standings.shareAgreed(standing.open(), new NamedReader(manager));
        });
        does(manager, () -> standings.saveAgreed(standing.open(), "What the manager took along", 0));
        return standing;
    }

    private StandingId standing(Cast cast, String role, List<PersonId> sharing) {
        NamedReader employee = new NamedReader(cast.employee());
        NamedReader manager = new NamedReader(cast.manager());
        StandingId standing =
                Company.as(cast.employee(), () -> standings.begin(manager, "wall-standing." + role, List.of()));
        for (PersonId person : List.of(cast.employee(), cast.manager())) {
            does(person, () -> standings.save(standing, 1, Standings.Part.WORDS, "What is seen", 0));
        }
        sharing.forEach(person ->
                does(person, () -> standings.share(standing, person.equals(cast.employee()) ? manager : employee)));
        return standing;
    }

    /** Questions of the manager's side, each named after what became of the answer. */
    static final class Seen {

        static final String SHARED = "strengths-deserves-a-word";
        static final String DRAFT = "strengths-others-told-you";
        static final String WITHDRAWN = "strengths-would-be-missed";

        private Seen() {}
    }

    /** What the manager sees in the employee, and the director in the manager. */
    void playObservations(Cast cast) {
        PersonId employee = cast.employee();
        observe(cast.manager(), employee, Seen.SHARED, Seen.DRAFT, Seen.WITHDRAWN);
        does(cast.manager(), () -> {
            observations.share(new NamedReader(employee), Seen.SHARED);
            observations.share(new NamedReader(employee), Seen.WITHDRAWN);
        });
        does(employee, observations::open);
        does(cast.manager(), () -> observations.withdraw(employee, Seen.WITHDRAWN));
        observe(cast.director(), cast.manager(), Seen.SHARED);
        does(cast.director(), () -> observations.share(new NamedReader(cast.manager()), Seen.SHARED));
    }

    private void observe(PersonId author, PersonId about, String... questions) {
        for (String question : questions) {
            does(author, () -> observations.save(about, question, "What a manager sees", 0));
        }
    }

    /**
     * Questions that both the employee and the manager answer.
     *
     * @param open both have shared
     * @param sealed both have written, the employee has shared
     * @param waiting both have written, the manager has shared
     */
    record Swapped(SwapId open, SwapId sealed, SwapId waiting) {}

    Swapped playSwaps(Cast cast, Meeting with) {
        PersonId employee = cast.employee();
        PersonId manager = cast.manager();
        return new Swapped(
                swap(with, employee, manager, List.of(employee, manager)),
                swap(with, employee, manager, List.of(employee)),
                swap(with, employee, manager, List.of(manager)));
    }

    private SwapId swap(Meeting meeting, PersonId employee, PersonId manager, List<PersonId> sharing) {
        long oneOnOne = meeting.oneOnOne().value();
        does(
                manager,
                () -> swaps.offerOwn(oneOnOne, new NamedReader(employee), Kind.STRENGTHS, "What do both answer?"));
        SwapId swap = Company.as(manager, () -> swaps.of(oneOnOne)).getLast().id();
        for (PersonId person : List.of(employee, manager)) {
            does(person, () -> swaps.save(swap, "What is swapped", 0));
        }
        sharing.forEach(person -> does(person, () -> swaps.share(swap, otherOf(swap))));
        return swap;
    }

    OfOthers playOthers(Cast cast) {
        Meeting colleagues = company.meeting(cast.colleague());
        AnswerId colleaguesShared = share(cast.colleague(), colleagues, 0, "The colleague shares");
        company.write(cast.colleague(), answer(cast.colleague(), colleagues, 1), "The colleague drafts");
        for (PersonId person : List.of(cast.colleague(), cast.manager())) {
            does(person, () -> {
                appeal(Roles.SHARED);
                appeals.share(Roles.SHARED, named());
                appeal(Roles.DRAFT);
                thinkBeyond();
                beyond.shareTopic(named());
            });
        }
        // Never shared, withdrawn after it was opened, and shared with somebody who is not the manager any more.
        does(cast.peopleTeam(), this::thinkBeyond);
        shareBeyond(cast.former(), cast.director());
        does(cast.former(), beyond::withdraw);
        company.changeManager(cast.stranger(), cast.former());
        shareBeyond(cast.stranger(), cast.former());
        company.changeManager(cast.stranger(), null);
        does(cast.manager(), () -> agendas.add(colleagues.oneOnOne(), "What the manager has not shown", false));
        does(cast.colleague(), () -> {
            AgendaItemId item = agendas.add(colleagues.oneOnOne(), "What the colleague shows", true);
            agendas.setReached(colleagues.oneOnOne(), item, true);
            wrapUps.wrapUp(colleagues.oneOnOne(), Set.of(Kind.STRENGTHS));
        });
        Meeting managers = company.meeting(cast.manager());
        AnswerId managersShared = share(cast.manager(), managers, 0, "The manager shares");
        company.write(cast.manager(), answer(cast.manager(), managers, 1), "The manager drafts");
        return new OfOthers(colleagues, colleaguesShared, managers, managersShared);
    }

    /** Both show something and keep something to themselves, both promise, and both tell what became of it. */
    private void meet(Meeting meeting, PersonId employee, PersonId manager) {
        OneOnOneId oneOnOne = meeting.oneOnOne();
        for (PersonId person : List.of(employee, manager)) {
            does(person, () -> {
                agendas.add(oneOnOne, "What is shown on the agenda", true);
                agendas.add(oneOnOne, "What is not shown yet", false);
                sharedNotes.save(oneOnOne, "What both read", 0);
                LocalDate due = LocalDate.now(ZoneId.systemDefault());
                PromiseId promise = promises.make(oneOnOne, employee, due, "What is promised");
                promises.tell(promise, 0, Outcome.MOVED, due.plusDays(1), "Why it takes longer");
            });
        }
        does(manager, () -> wrapUps.wrapUp(oneOnOne, Set.of(Kind.STRENGTHS)));
    }

    private ContentRef milestone(Horizon horizon, String words) {
        ContentKind kind = kinds.stream()
                .filter(known -> known.key().equals("growth.own.milestone"))
                .findFirst()
                .orElseThrow();
        ContentRef milestone = kind.on(goals.add(1, horizon).toString());
        if (sharing.save(milestone, "milestone", words, -1).isEmpty()) {
            throw new AssertionError("not saved");
        }
        return milestone;
    }

    private ContentRef strength(int number, String words) {
        StrengthId id = new StrengthId(number);
        ContentRef strength = kinds.stream()
                .filter(known -> known.key().equals("growth.own.strengths"))
                .findFirst()
                .orElseThrow()
                .on(id.toString());
        if (sharing.save(strength, "strength", words, -1).isEmpty()) {
            throw new AssertionError("not saved");
        }
        strengths.putBeside(id, Roles.COMPETENCY);
        return strength;
    }

    /** Each time it is a change after whatever was shared. */
    private void thinkBeyond() {
        for (BeyondQuestion question : BeyondQuestion.values()) {
            if (beyond.save(question, "What comes beyond the company", -1).isEmpty()) {
                throw new AssertionError("not saved");
            }
        }
    }

    private void shareBeyond(PersonId author, PersonId reader) {
        does(author, () -> {
            thinkBeyond();
            beyond.share(named());
        });
        does(reader, () -> managersPage.beyond(author));
    }

    private void appeal(String role) {
        appeals.choose(role, AppealChoice.MAYBE);
        appeals.saveWords(role, "What draws somebody to " + role, -1);
    }

    private PersonId account(String name) {
        PersonId person = testPeople.member(name).id();
        String _ = testPeople.link(person);
        return person;
    }

    private AnswerId share(PersonId author, Meeting meeting, int position, String words) {
        return company.share(author, answer(author, meeting, position), words);
    }

    private AnswerId ownQuestion(PersonId author, Meeting meeting, String question) {
        does(author, () -> reflections.addOwn(meeting.reflection(), Kind.GOALS_AND_PROGRESS, question));
        return last(author, meeting);
    }

    private AnswerId answer(PersonId author, Meeting meeting, int position) {
        return company.answer(author, meeting.reflection(), position);
    }

    private AnswerId last(PersonId author, Meeting meeting) {
        List<AnswerDetail> answers = company.answers(author, meeting.reflection());
        return answers.getLast().id();
    }

    private List<ProposalDetail> waiting(PersonId employee, ReflectionId reflection) {
        return Company.as(employee, () -> reflections.read(reflection).proposals());
    }
}
