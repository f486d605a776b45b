package org.waymark.wall.model;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.waymark.base.domain.PersonId;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.growth.BeyondTheCompany;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Love;
import org.waymark.growth.goal.Progress;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.story.Stories;
import org.waymark.growth.strength.StrengthRoles;
import org.waymark.growth.strength.Strengths;
import org.waymark.handover.Handovers;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.brief.Briefs;
import org.waymark.meeting.calendar.Invitations;
import org.waymark.meeting.growth.PlanOffers;
import org.waymark.meeting.handover.MeetingHandover;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.ListedOneOnOne;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOneList;
import org.waymark.meeting.talk.MeetingPages;
import org.waymark.meeting.team.Team;
import org.waymark.meeting.wrapup.ConversationMaps;
import org.waymark.notification.CraftedMail;
import org.waymark.privacy.MyData;
import org.waymark.privacy.WhatIWrote;
import org.waymark.reflection.QuestionsOfTheDay;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.SharedAnswers;
import org.waymark.reflection.ThenAndNow;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.swap.Swaps;
import org.waymark.sharing.SharedThings;
import org.waymark.testing.Company.Meeting;
import org.waymark.testing.ManagersPage;
import org.waymark.wall.model.Fact.Pair;
import org.waymark.wall.model.Fact.Sort;
import org.waymark.wall.model.Model.Thing;
import org.waymark.wall.model.ReadPath.Showing;

/** Every service that gives people something which somebody wrote; each is asked for everything of everybody. */
class ServicePaths {

    private static final Set<Sort> ANSWERS = EnumSet.of(Sort.ANSWER_SHARED, Sort.ANSWER_QUESTION);
    private static final Set<Sort> BOTH_WRITE =
            EnumSet.of(Sort.AGENDA, Sort.SHARED_NOTE, Sort.PROMISE, Sort.PROMISE_NEWS);
    private static final Set<Sort> SWAPPED = EnumSet.of(Sort.SWAP_QUESTION, Sort.SWAP, Sort.SWAP_SHARED);
    private static final Set<Sort> OF_TWO = EnumSet.of(
            Sort.AGENDA,
            Sort.SHARED_NOTE,
            Sort.PROMISE,
            Sort.PROMISE_NEWS,
            Sort.PLACE,
            Sort.PROPOSAL,
            Sort.SWAP_QUESTION,
            Sort.SWAP_SHARED,
            Sort.STANDING_SHARED,
            Sort.AGREED_SHARED,
            Sort.STORY_SHARED,
            Sort.OBSERVATION_SHARED);
    private static final Set<Sort> THINGS = EnumSet.of(Sort.APPEAL_SHARED, Sort.OWN_SHARED, Sort.TITLE_SHARED);
    private static final URI PORTAL = URI.create("http://localhost/");

    private final Reflections reflections;
    private final SharedAnswers sharedAnswers;
    private final QuestionsOfTheDay questionsOfTheDay;
    private final ThenAndNow thenAndNow;
    private final Swaps swaps;
    private final Standings standings;
    private final Observations observations;
    private final Appeals appeals;
    private final ManagersPage managersPage;
    private final BeyondTheCompany beyond;
    private final Goals goals;
    private final Progress progress;
    private final Love love;
    private final Strengths strengths;
    private final StrengthRoles strengthRoles;
    private final Plans plans;
    private final PlanOffers offers;
    private final Stories stories;
    private final SharedThings things;
    private final Team team;
    private final MeetingPages meetingPages;
    private final Briefs briefs;
    private final ConversationMaps maps;
    private final Agendas agendas;
    private final SharedNotes sharedNotes;
    private final Promises promises;
    private final PrivateNotes privateNotes;
    private final MeetingHandover handedOver;
    private final OneOnOneList list;
    private final MeetingSeries series;
    private final Invitations invitations;
    private final MyData myData;
    private final WhatIWrote whatIWrote;
    private final Handovers handovers;
    private final CraftedMail mail;

    ServicePaths(
            Reflections reflections,
            SharedAnswers sharedAnswers,
            QuestionsOfTheDay questionsOfTheDay,
            ThenAndNow thenAndNow,
            Swaps swaps,
            Standings standings,
            Observations observations,
            Appeals appeals,
            ManagersPage managersPage,
            BeyondTheCompany beyond,
            Goals goals,
            Progress progress,
            Love love,
            Strengths strengths,
            StrengthRoles strengthRoles,
            Plans plans,
            PlanOffers offers,
            Stories stories,
            SharedThings things,
            Team team,
            MeetingPages meetingPages,
            Briefs briefs,
            ConversationMaps maps,
            Agendas agendas,
            SharedNotes sharedNotes,
            Promises promises,
            PrivateNotes privateNotes,
            MeetingHandover handedOver,
            OneOnOneList list,
            MeetingSeries series,
            Invitations invitations,
            MyData myData,
            WhatIWrote whatIWrote,
            Handovers handovers,
            AutowireCapableBeanFactory beans) {
        this.reflections = reflections;
        this.sharedAnswers = sharedAnswers;
        this.questionsOfTheDay = questionsOfTheDay;
        this.thenAndNow = thenAndNow;
        this.swaps = swaps;
        this.standings = standings;
        this.observations = observations;
        this.appeals = appeals;
        this.managersPage = managersPage;
        this.beyond = beyond;
        this.goals = goals;
        this.progress = progress;
        this.love = love;
        this.strengths = strengths;
        this.strengthRoles = strengthRoles;
        this.plans = plans;
        this.offers = offers;
        this.stories = stories;
        this.things = things;
        this.team = team;
        this.meetingPages = meetingPages;
        this.briefs = briefs;
        this.maps = maps;
        this.agendas = agendas;
        this.sharedNotes = sharedNotes;
        this.promises = promises;
        this.privateNotes = privateNotes;
        this.handedOver = handedOver;
        this.list = list;
        this.series = series;
        this.invitations = invitations;
        this.myData = myData;
        this.whatIWrote = whatIWrote;
        this.handovers = handovers;
        this.mail = beans.createBean(CraftedMail.class);
    }

    /** All of them, for a history. */
    List<ReadPath> of(Story story) {
        return List.of(
                ofReflections(story),
                new ReadPath(
                        "then and now",
                        seen -> {
                            seen.ask(thenAndNow::all);
                            story.world().answers().values().forEach(answer -> seen.ask(() -> thenAndNow.of(answer)));
                        },
                        own(Sort.ANSWER, Sort.ANSWER_QUESTION)
                                .and((fact, viewer) -> story.model().isAskedOfItsAuthor(fact))),
                new ReadPath(
                        "what is shared with me",
                        reports(story, sharedAnswers::open),
                        ofOthers(Sort.ANSWER_SHARED, Sort.ANSWER_QUESTION)),
                new ReadPath(
                        "what my manager reads",
                        seen -> seen.ask(sharedAnswers::own),
                        (fact, viewer) -> fact.author() == viewer && fact.isShared() && ANSWERS.contains(fact.sort())),
                new ReadPath(
                        "appeals",
                        seen -> {
                            seen.ask(() -> appeals.mine(World.ROLE));
                            reports(story, managersPage::appeals).into(seen);
                        },
                        own(Sort.APPEAL).or(ofOthers(Sort.APPEAL_SHARED))),
                new ReadPath(
                        "beyond the company",
                        seen -> {
                            seen.ask(beyond::mine);
                            reports(story, managersPage::beyond).into(seen);
                        },
                        own(Sort.OWN).or(ofOthers(Sort.OWN_SHARED)).and((fact, viewer) -> fact.isOf(OwnKind.BEYOND))),
                new ReadPath(
                        "pages of growth",
                        seen -> {
                            seen.ask(goals::mine);
                            seen.ask(progress::mine);
                            seen.ask(love::mine);
                            seen.ask(strengths::open);
                            seen.ask(() -> strengthRoles.besides(World.ROLE));
                            seen.ask(plans::mine);
                            seen.ask(beyond::mine);
                        },
                        own(Sort.OWN, Sort.TITLE)
                                .and((fact, viewer) -> !fact.isOf(OwnKind.AGREED))
                                .or(ofOthers(Sort.OBSERVATION_SHARED))),
                new ReadPath(
                        "what is wished in plans",
                        reports(story, offers::open),
                        ofOthers(Sort.OWN_SHARED, Sort.TITLE_SHARED)
                                .and((fact, viewer) -> fact.isOf(OwnKind.PLAN)
                                        && story.model()
                                                .isSharedInFull(new Thing(Sort.OWN, fact.author(), 0, OwnKind.PLAN)))),
                new ReadPath(
                        "stories",
                        seen -> {
                            seen.ask(stories::page);
                            everybody(story, stories::mine).into(seen);
                            reports(story, managersPage::stories).into(seen);
                        },
                        own(Sort.STORY).or(ofOthers(Sort.STORY_SHARED))),
                new ReadPath(
                        "what my manager finds",
                        seen -> Stream.of(Who.values())
                                .map(story.world()::person)
                                .forEach(person -> seen.ask(() -> things.asSeenBy(person, SharedAnswer.kind()))),
                        own(Sort.APPEAL_SHARED, Sort.OWN_SHARED, Sort.TITLE_SHARED)
                                .and((fact, viewer) -> fact.isShared())
                                .or((fact, viewer) -> isFoundOfAStory(story, fact, viewer))),
                new ReadPath(
                        "private notes",
                        everybody(story, privateNotes::about),
                        (fact, viewer) -> fact.sort() == Sort.PRIVATE_NOTE),
                new ReadPath(
                        "what I see in others",
                        reports(story, observations::about),
                        (fact, viewer) ->
                                fact.sort() == Sort.OBSERVATION && story.model().holds(fact.pair())),
                new ReadPath(
                        "what managers see in me",
                        seen -> seen.ask(observations::open),
                        ofOthers(Sort.OBSERVATION_SHARED)),
                new ReadPath(
                        "agenda, shared notes, promises",
                        meetings(story, this::parts),
                        (fact, viewer) -> BOTH_WRITE.contains(fact.sort()) && fact.isBetween(viewer)),
                new ReadPath(
                        "open promises",
                        seen -> seen.ask(promises::open),
                        (fact, viewer) ->
                                isPromised(fact, viewer) && story.model().holds(fact.pair())),
                new ReadPath(
                        "proposed questions",
                        meetings(story, meeting -> sharedAnswers.proposed(meeting.value())),
                        own(Sort.PROPOSAL)),
                new ReadPath(
                        "swaps",
                        meetings(story, meeting -> swaps.of(meeting.value())),
                        (fact, viewer) -> isSwapped(story, fact, viewer)),
                new ReadPath(
                        "standings",
                        seen -> {
                            seen.ask(standings::all);
                            story.world().standings().forEach(standing -> seen.ask(() -> standings.open(standing)));
                        },
                        (fact, viewer) -> (fact.sort() == Sort.STANDING || fact.sort() == Sort.STANDING_SHARED)
                                ? story.model().isShownOnItsPage(fact, viewer)
                                : (fact.isOf(OwnKind.AGREED)
                                                || fact.sort() == Sort.AGREED
                                                || fact.sort() == Sort.AGREED_SHARED)
                                        && story.model().isAgreedShown(fact, viewer)),
                preparePage(story),
                meetingPage(story),
                brief(story),
                new ReadPath(
                        "one-on-ones",
                        seen -> seen.ask(() -> list.read(99, 99)),
                        (fact, viewer) -> fact.sort() == Sort.PLACE
                                && (story.model().holds(fact.pair())
                                        || story.model().isWrappedUp(fact.pair()))
                                && fact.isBetween(viewer)),
                new ReadPath(
                        "one meeting",
                        meetings(story, series::find),
                        (fact, viewer) -> fact.sort() == Sort.PLACE && fact.isBetween(viewer)),
                new ReadPath(
                        "meetings that were handed over",
                        meetings(story, handedOver::read),
                        (fact, viewer) -> viewer != fact.pair().manager()
                                && (fact.sort() == Sort.PROMISE || isSharedByTheEmployee(fact))),
                new ReadPath(
                        "invitations",
                        meetings(
                                story,
                                meeting -> series.find(meeting)
                                        .map(ListedOneOnOne::uid)
                                        .map(uid -> invitations.part(uid, PORTAL, "waymark@localhost"))
                                        .flatMap(part -> part.map(Invitations.Part::text))),
                        (fact, viewer) -> false),
                new ReadPath(
                        "mail",
                        seen -> story.world()
                                .meetings()
                                .forEach((pair, meeting) -> mail.about(
                                                meeting.oneOnOne(),
                                                story.world().person(pair.employee()))
                                        .forEach(seen::ask)),
                        (fact, viewer) -> false),
                new ReadPath(
                        "conversation maps",
                        seen -> {
                            seen.ask(maps::mine);
                            reports(story, maps::with).into(seen);
                        },
                        (fact, viewer) -> false),
                new ReadPath(
                        "my data",
                        seen -> seen.ask(myData::read),
                        (fact, viewer) ->
                                fact.author() == viewer || (fact.isBetween(viewer) && OF_TWO.contains(fact.sort()))),
                new ReadPath(
                        "what I have shared, and what is mine alone",
                        seen -> {
                            seen.ask(whatIWrote::shared);
                            seen.ask(whatIWrote::alone);
                            seen.ask(() -> whatIWrote.kept(99));
                        },
                        own(Sort.ANSWER_QUESTION, Sort.PROPOSAL, Sort.TITLE)
                                .and((fact, viewer) -> story.model().isAskedOfItsAuthor(fact))
                                .or((fact, viewer) ->
                                        fact.author() == viewer && fact.sort() == Sort.AGENDA && !fact.isShared())
                                .or((fact, viewer) -> fact.sort() == Sort.SWAP_QUESTION
                                        && story.model().hasPart(fact.pair(), viewer))),
                new ReadPath(
                        "what to hand over",
                        seen -> seen.ask(handovers::read),
                        own(
                                        Sort.ANSWER_QUESTION,
                                        Sort.ANSWER_SHARED,
                                        Sort.APPEAL_SHARED,
                                        Sort.OWN_SHARED,
                                        Sort.TITLE_SHARED)
                                .and((fact, viewer) -> story.model().isAskedAboutHandover(fact))),
                new ReadPath("team", seen -> seen.ask(team::members), (fact, viewer) -> false));
    }

    private ReadPath ofReflections(Story story) {
        World world = story.world();
        return new ReadPath(
                "reflections",
                seen -> {
                    world.meetings().values().stream()
                            .map(Meeting::reflection)
                            .forEach(reflection -> seen.ask(() -> reflections.read(reflection)));
                    world.daily().forEach(reflection -> seen.ask(() -> reflections.read(reflection)));
                    seen.ask(() -> questionsOfTheDay.today(null));
                    seen.ask(reflections::coming);
                    seen.ask(() -> reflections.earlier(99));
                },
                own(Sort.ANSWER, Sort.ANSWER_QUESTION)
                        .and((fact, viewer) -> story.model().isAskedOfItsAuthor(fact))
                        .or((fact, viewer) ->
                                fact.pair().employee() == viewer && (fact.sort() == Sort.PROPOSAL || isOfASwap(fact))));
    }

    private ReadPath preparePage(Story story) {
        // What was agreed stands under the name of its standing.
        Showing shared = ofOthers(
                        Sort.ANSWER_SHARED,
                        Sort.ANSWER_QUESTION,
                        Sort.APPEAL_SHARED,
                        Sort.OWN_SHARED,
                        Sort.TITLE_SHARED)
                .and((fact, viewer) ->
                        !fact.isOf(OwnKind.AGREED) || story.model().isOfAStanding(fact));
        // What was passed on, and what a report told whoever manages them and asked for it.
        Showing told = (fact, viewer) -> fact.sort() == Sort.STORY_SHARED
                && fact.author() != viewer
                && (fact.pair().employee() != viewer || story.model().managerOf(fact.author()) == viewer);
        Showing note = own(Sort.PRIVATE_NOTE);
        // What was put before the next meeting.
        Showing before = (fact, viewer) -> !story.model().isWrappedUp(fact.pair())
                && (fact.sort() == Sort.PROPOSAL || isSwapped(story, fact, viewer));
        Showing aboutReport = (fact, viewer) ->
                fact.pair().manager() == viewer && story.model().holds(fact.pair());
        return new ReadPath(
                "prepare page",
                reports(story, person -> team.prepare(person, null)),
                shared.or(told).or(note.or(before).and(aboutReport)));
    }

    private ReadPath meetingPage(Story story) {
        Model model = story.model();
        Showing record = (fact, viewer) ->
                fact.isBetween(viewer) && (fact.sort() == Sort.PLACE || BOTH_WRITE.contains(fact.sort()));
        Showing note = (fact, viewer) ->
                fact.sort() == Sort.PRIVATE_NOTE && story.world().haveMet(fact.pair());
        Showing answers = (fact, viewer) -> ANSWERS.contains(fact.sort())
                && fact.isShared()
                && model.holds(fact.pair())
                && !model.isWrappedUp(fact.pair())
                && story.world().isMeeting(fact.pair());
        return new ReadPath(
                "meeting page",
                meetings(story, meeting -> meetingPages.open(meeting, null)),
                record.or(note).or(answers));
    }

    private ReadPath brief(Story story) {
        Model model = story.model();
        Showing coming = (fact, viewer) -> fact.isShared() && isComing(story, fact.pair());
        Showing ofBoth = (fact, viewer) -> fact.sort() == Sort.PLACE
                || fact.sort() == Sort.AGENDA
                || isPromised(fact, viewer)
                || ANSWERS.contains(fact.sort());
        Showing things = (fact, viewer) ->
                THINGS.contains(fact.sort()) && (!fact.isOf(OwnKind.AGREED) || model.isOfAStanding(fact));
        Showing standing = (fact, viewer) -> model.isOpenedLast(fact);
        return new ReadPath(
                "brief",
                meetings(story, briefs::open),
                ofBoth.or(things).or(standing).and(coming).or((fact, viewer) -> isToldOnPaper(story, fact, viewer)));
    }

    /** On the page of a meeting that is still to come, for those of its two who read it or passed it on. */
    private static boolean isToldOnPaper(Story story, Fact fact, Who viewer) {
        if (fact.sort() != Sort.STORY_SHARED) {
            return false;
        }
        Who asker = fact.pair().employee();
        Who teller = fact.author();
        Stream<Pair> ofAsker = fact.readers().stream()
                .filter(reader -> reader != asker && reader != teller)
                .map(manager -> new Pair(asker, manager));
        return Stream.concat(ofAsker, Stream.of(new Pair(teller, asker)))
                .filter(pair -> pair.employee() == viewer || pair.manager() == viewer)
                .anyMatch(pair -> isComing(story, pair));
    }

    private static boolean isComing(Story story, Pair pair) {
        return story.model().holds(pair)
                && !story.model().isWrappedUp(pair)
                && story.world().isMeeting(pair);
    }

    /** What others told somebody who passed it on, and what they told their manager who asked them. */
    private static boolean isFoundOfAStory(Story story, Fact fact, Who viewer) {
        return fact.sort() == Sort.STORY_SHARED
                && (fact.pair().employee() == viewer ? fact.readers().size() > 2 : fact.author() == viewer);
    }

    /** One's own shared part stands beside the other one's as soon as both have shared. */
    private static boolean isOfASwap(Fact fact) {
        return SWAPPED.contains(fact.sort()) && (fact.sort() != Sort.SWAP_SHARED || fact.isShared());
    }

    private static boolean isSharedByTheEmployee(Fact fact) {
        return fact.isShared()
                && fact.author() == fact.pair().employee()
                && (fact.sort() == Sort.AGENDA || fact.sort() == Sort.SHARED_NOTE);
    }

    private static boolean isPromised(Fact fact, Who viewer) {
        return fact.isBetween(viewer) && (fact.sort() == Sort.PROMISE || fact.sort() == Sort.PROMISE_NEWS);
    }

    private static boolean isSwapped(Story story, Fact fact, Who viewer) {
        return isOfASwap(fact)
                && (fact.pair().employee() == viewer || story.model().holds(fact.pair()));
    }

    private static Showing own(Sort... sorts) {
        return (fact, viewer) -> fact.author() == viewer && List.of(sorts).contains(fact.sort());
    }

    private static Showing ofOthers(Sort... sorts) {
        return (fact, viewer) -> fact.author() != viewer && List.of(sorts).contains(fact.sort());
    }

    /** Those who report to somebody, today or at another time. */
    private static ReadPath.Reading reports(Story story, Function<PersonId, Object> question) {
        return seen -> Who.REPORTS.forEach(
                report -> seen.ask(() -> question.apply(story.world().person(report))));
    }

    private static ReadPath.Reading everybody(Story story, Function<PersonId, Object> question) {
        return seen -> story.world().people().values().forEach(person -> seen.ask(() -> question.apply(person)));
    }

    private static ReadPath.Reading meetings(Story story, Function<OneOnOneId, Object> question) {
        return seen -> story.world().meetings().values().stream()
                .map(Meeting::oneOnOne)
                .forEach(meeting -> seen.ask(() -> question.apply(meeting)));
    }

    private List<Object> parts(OneOnOneId meeting) {
        return List.of(agendas.read(meeting), sharedNotes.read(meeting), promises.ofMeeting(meeting));
    }
}
