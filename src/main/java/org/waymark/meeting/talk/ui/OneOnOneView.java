package org.waymark.meeting.talk.ui;

import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.AtAddress;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Fold;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.Outlook;
import org.waymark.careerpath.RoleReference;
import org.waymark.growth.plan.PlanStep;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.agenda.ui.AgendaSection;
import org.waymark.meeting.growth.GrowthPoints;
import org.waymark.meeting.growth.PlanAtWrapUp;
import org.waymark.meeting.growth.ui.GrowthPointSection;
import org.waymark.meeting.growth.ui.StepMoves;
import org.waymark.meeting.handover.HandedOverMeeting;
import org.waymark.meeting.handover.MeetingHandover;
import org.waymark.meeting.handover.ui.HandedOverRecord;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.SharedNotes;
import org.waymark.meeting.note.ui.PrivateNoteField;
import org.waymark.meeting.note.ui.SharedNotesSection;
import org.waymark.meeting.promise.ui.PromiseDialogs;
import org.waymark.meeting.promise.ui.PromiseList;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.talk.MeetingPage;
import org.waymark.meeting.talk.MeetingPages;
import org.waymark.meeting.team.ui.PathAhead;
import org.waymark.meeting.team.ui.PrepareAddress;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.wrapup.ConversationMaps;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;
import org.waymark.meeting.wrapup.WrapUps;
import org.waymark.meeting.wrapup.ui.ConversationMapSection;
import org.waymark.meeting.wrapup.ui.ConversationMapSection.Offer;
import org.waymark.meeting.wrapup.ui.WrapUpDialog;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.QuestionBank;
import org.waymark.questionbank.QuestionSets;
import org.waymark.reflection.SharedAnswer;
import org.waymark.reflection.swap.SwapDetail;
import org.waymark.reflection.swap.Swaps;
import org.waymark.reflection.ui.SwapSection;

/** The one page of a 1:1, for both of its people: before it, while they talk, and as the record that both keep. */
@Route(OneOnOneView.ROUTE)
@PermitAll
class OneOnOneView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    static final String ROUTE = "one-on-ones";

    private static final long serialVersionUID = 1;

    /** What can be done with an answer. */
    private enum Act {
        PUT_ON_THE_AGENDA
    }

    private final transient MeetingPages pages;
    private final transient Agendas agendas;
    private final transient SharedNotes sharedNotes;
    private final transient PrivateNotes privateNotes;
    private final transient WrapUps wrapUps;
    private final transient QuestionBank bank;
    private final transient QuestionSets sets;
    private final transient Swaps swaps;
    private final transient ConversationMaps maps;
    private final transient MeetingHandover handedOver;
    private final transient GrowthPoints growthPoints;
    private final transient PlanAtWrapUp planAtWrapUp;
    private final PromiseDialogs promiseDialogs;
    private final transient Clock clock;
    private final PersonId viewer;

    // What stays while the page is open, so that no click on its way is lost; only what they say changes.
    private final StaticHtml words = new StaticHtml(new Div());
    private final Div left = new Div();
    private final StaticHtml ahead = new StaticHtml(new Fold());

    private @Nullable Parts parts;
    private OneOnOneId meeting = new OneOnOneId(0);
    private String name = "";

    /** The parts of the left column, made for one meeting as long as it is written or only read. */
    private record Parts(
            boolean writable,
            PromiseList promises,
            AgendaSection agenda,
            LazyFold ask,
            LazyFold both,
            StaticHtml answersNote,
            ActionList answers,
            Fold shared,
            SharedNotesSection notes)
            implements Serializable {}

    OneOnOneView(
            MeetingPages pages,
            Agendas agendas,
            SharedNotes sharedNotes,
            PrivateNotes privateNotes,
            WrapUps wrapUps,
            QuestionBank bank,
            QuestionSets sets,
            Swaps swaps,
            ConversationMaps maps,
            MeetingHandover handedOver,
            GrowthPoints growthPoints,
            PlanAtWrapUp planAtWrapUp,
            PromiseDialogs promiseDialogs,
            CurrentUser currentUser,
            LiveUpdates updates,
            Clock clock) {
        this.pages = pages;
        this.agendas = agendas;
        this.sharedNotes = sharedNotes;
        this.privateNotes = privateNotes;
        this.wrapUps = wrapUps;
        this.bank = bank;
        this.sets = sets;
        this.swaps = swaps;
        this.maps = maps;
        this.handedOver = handedOver;
        this.growthPoints = growthPoints;
        this.planAtWrapUp = planAtWrapUp;
        this.promiseDialogs = promiseDialogs;
        this.clock = clock;
        this.viewer = currentUser.require();
        Fold.openOnDesk(ahead);
        Div columns = new Div(left, ahead);
        columns.addClassName("wm-columns");
        add(words, columns);
        updates.keepFresh(this, viewer, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        OneOnOneId asked = new OneOnOneId(parameter);
        String next = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PrepareAddress.NEXT)
                .orElse(null);
        // Somebody else's meeting and none at all look the same.
        Optional<MeetingPage> open = pages.open(asked, next);
        if (!asked.equals(meeting) || open.isEmpty()) {
            meeting = asked;
            parts = null;
        }
        if (open.isEmpty()) {
            show(handedOver.read(asked).orElseThrow(NotFoundException::new));
            return;
        }
        MeetingPage page = open.get();
        ahead.setVisible(page.meeting().takesWords());
        ahead.show(new Fold(
                getTranslation("meeting.path.title"),
                beside(page.outlook()),
                PathAhead.next(page.employee(), page.outlook(), ROUTE + "/" + asked)));
        show(page);
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    /** A page that becomes a record, or is written again, has other parts: it is made anew. */
    private void refresh() {
        pages.openAnew(meeting)
                .filter(page ->
                        parts != null && parts.writable() == page.meeting().takesWords())
                .ifPresentOrElse(this::show, () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)));
    }

    /** A new manager reads what was handed over to them, and nothing else of the page is theirs. */
    private void show(HandedOverMeeting record) {
        String who = record.employee().firstName();
        String former = record.formerManager().firstName();
        name = getTranslation("meeting.handed.heading", who, former);
        LocalMeetingTime when = record.when();
        Div head = head(
                Dates.moment(this, when.day(), when.start()), name, getTranslation("meeting.handed.lede", who, former));
        words.show(head);
        left.removeAll();
        left.add(new StaticHtml(new HandedOverRecord(record)));
        ahead.setVisible(false);
    }

    private void show(MeetingPage page) {
        name = getTranslation("meeting.page.title", page.other().firstName());
        words.show(MeetingHead.of(this, viewer, page));
        Parts shown = parts == null ? build(page) : parts;
        parts = shown;
        showPromises(page, shown);
        String other = page.other().firstName();
        shown.agenda().show(page.meeting(), other, page.agenda());
        showAnswers(page, shown);
        shown.notes().show(other, page.notes());
        shown.ask().refresh();
        shown.both().refresh();
    }

    private Parts build(MeetingPage page) {
        boolean writable = page.meeting().takesWords();
        // The page itself is not kept: its words are for those who may read them now.
        PersonReference other = page.other();
        OneOnOneId id = page.meeting().id();
        PromiseList promises = new PromiseList(getTranslation("meeting.promises.title"), viewer, promiseDialogs, clock);
        AgendaSection agenda = new AgendaSection(
                viewer,
                page.meeting(),
                other.firstName(),
                agendas,
                bank,
                sets,
                this::refresh,
                new AgendaSection.Doing(
                        () -> promiseDialogs.make(this, viewer, other, id), this::askWrapUp, () -> wrapUps.reopen(id)));
        ActionList answers = new ActionList(getTranslation("meeting.answers.title"), Act.class, this::putOnTheAgenda);
        StaticHtml answersNote = new StaticHtml(paragraph("wm-meta", ""));
        Fold shared = new Fold(answersNote, answers).openOnDesk();
        shared.setVisible(writable);
        LazyFold ask = ask(page, agenda);
        ask.setNote(getTranslation("meeting.map.folded"));
        ask.setVisible(writable);
        LazyFold both = both(page);
        both.setVisible(writable);
        SharedNotesSection notes =
                new SharedNotesSection(viewer, page.meeting(), other.firstName(), page.notes(), sharedNotes);
        notes.setVisible(writable || !SharedNotesSection.isEmpty(page.notes()));
        left.removeAll();
        left.add(
                promises.component(),
                agenda.component(),
                notes,
                new PrivateNoteField(viewer, other.id(), page.note(), privateNotes),
                shared,
                ask,
                both);
        return new Parts(writable, promises, agenda, ask, both, answersNote, answers, shared, notes);
    }

    /** Who looks for something to talk about sees what is new of growth and what was never talked about; by one click it is on the agenda. */
    private LazyFold ask(MeetingPage page, AgendaSection agenda) {
        OneOnOneId id = page.meeting().id();
        String other = page.other().firstName();
        @Nullable PersonId report = page.viewerIsManager() ? page.other().id() : null;
        return new LazyFold(getTranslation("meeting.map.title"), () -> {
            ConversationMapSection map = new ConversationMapSection();
            GrowthPointSection growth = new GrowthPointSection(growthPoints, id, other, this::refresh);
            Offer offer = new Offer(getTranslation("meeting.agenda.put"), agenda::addFromBank);
            return new LazyFold.Content(new Div(growth, map), () -> {
                growth.refresh();
                (report == null ? maps.mine() : maps.with(report)).ifPresent(drawn -> map.show(drawn, offer));
            });
        });
    }

    /** What the path says while it is folded: which role comes next, and how much of what it asks is new. */
    private String beside(@Nullable Outlook outlook) {
        if (outlook == null) {
            return "";
        }
        RoleReference next = outlook.next();
        if (next == null) {
            return outlook.role().title();
        }
        SideBySide both = new SideBySide(List.of(), outlook.rows());
        return getTranslation(
                both.isUnwritten(1) ? "meeting.path.folded.unwritten" : "meeting.path.folded",
                outlook.role().title(),
                next.title(),
                both.count(1, Difference.NEW));
    }

    /** What both are to answer, each in their own words, before either reads the other. */
    private LazyFold both(MeetingPage page) {
        OneOnOneId id = page.meeting().id();
        // What is made later keeps this sentence, and not the page with its words.
        LinkedSentence noSwap = noSwap(page);
        return new LazyFold(getTranslation("meeting.page.swaps"), () -> {
            SwapSection section = new SwapSection(swaps, viewer, this::refresh);
            StaticHtml none = new StaticHtml(paragraph("wm-meta", noSwap));
            return new LazyFold.Content(new Div(none, section), () -> {
                List<SwapDetail> offered = swaps.of(id.value());
                none.setVisible(offered.isEmpty());
                section.show(offered);
            });
        });
    }

    /** Each of the two offers one on the page with which they prepare. */
    private static LinkedSentence noSwap(MeetingPage page) {
        String other = page.other().firstName();
        if (page.viewerIsManager()) {
            return LinkedSentence.of("meeting.page.no-swap.manager", other)
                    .to(PrepareAddress.of(page.employee().id()) + "?" + AtAddress.SHOW + "=" + PrepareAddress.FOR_BOTH);
        }
        return page.reflection() == null
                ? LinkedSentence.of("meeting.page.no-swap", other)
                : LinkedSentence.of("meeting.page.no-swap.employee", other).to("reflections/" + page.reflection());
    }

    private static void showPromises(MeetingPage page, Parts shown) {
        shown.promises().show(page.meeting(), page.other().firstName(), page.promises());
        shown.promises().component().setVisible(!page.promises().isEmpty());
    }

    private void showAnswers(MeetingPage page, Parts shown) {
        List<SharedAnswer> answers = page.recent().isEmpty() ? page.earlier() : page.recent();
        String who = page.other().firstName();
        shown.shared()
                .say(
                        page.viewerIsManager()
                                ? getTranslation("meeting.prepare.shared", who)
                                : getTranslation("meeting.answers.yours"),
                        getTranslation("meeting.answers.count", answers.size()));
        shown.answersNote()
                .show(paragraph(
                        "wm-meta",
                        answers.isEmpty()
                                ? LinkedSentence.of(
                                        page.viewerIsManager() ? "meeting.prepare.nothing-new" : "meeting.answers.none",
                                        who)
                                : page.viewerIsManager()
                                        ? LinkedSentence.of("meeting.prepare.seen", who)
                                        : LinkedSentence.of("meeting.answers.who", who)
                                                .to("privacy")));
        shown.answers()
                .show(answers.stream()
                        .map(answer -> new ActionList.Item(
                                answer.id().toString(),
                                getTranslation(answer.question().kind().key()),
                                answer.question().text(),
                                answer.text().orElse(""),
                                "",
                                answer.text().isPresent()
                                        ? List.of()
                                        : List.of(getTranslation("meeting.prepare.topic")),
                                List.of(new Action(
                                        Act.PUT_ON_THE_AGENDA, getTranslation("meeting.answers.put"), true))))
                        .toList());
    }

    /** The question goes there, not the answer: what somebody shared stays theirs to withdraw. */
    private void putOnTheAgenda(String answer, Press<Act> press) {
        pages.openAnew(meeting).stream()
                .flatMap(page -> Stream.concat(page.recent().stream(), page.earlier().stream()))
                .filter(one -> one.id().toString().equals(answer))
                .findFirst()
                .ifPresent(one -> {
                    boolean _ = Objects.requireNonNull(parts)
                            .agenda()
                            .add(one.question().text(), true);
                });
    }

    private void askWrapUp() {
        pages.openAnew(meeting).ifPresent(page -> {
            Set<Kind> touched = EnumSet.noneOf(Kind.class);
            touched.addAll(wrapUps.touched(meeting));
            page.recent().forEach(answer -> touched.add(answer.question().kind()));
            int left =
                    (int) page.agenda().stream().filter(item -> !item.reached()).count();
            List<PlanStep> steps = planAtWrapUp.steps(meeting);
            @Nullable
            StepMoves moves = steps.isEmpty()
                    ? null
                    : new StepMoves(viewer, page.other().firstName(), steps, () -> LocalDate.now(clock));
            new WrapUpDialog(left, touched, moves, kinds -> wrapUp(kinds, moves)).open();
        });
    }

    /** Another window may have moved a step, and the other one wrapped it up, a moment ago: then nothing is moved. */
    private boolean wrapUp(Set<Kind> kinds, @Nullable StepMoves moves) {
        if (moves == null) {
            planAtWrapUp.wrapUp(meeting, kinds, List.of());
            return true;
        }
        if (!moves.isFine()) {
            return false;
        }
        try {
            planAtWrapUp.wrapUp(meeting, kinds, moves.moves());
            moves.done();
        } catch (ReadOnlyMeetingException | AccessDeniedException e) {
            Components.notice(getTranslation("meeting.growth.moves.meanwhile"));
            refresh();
        }
        return true;
    }
}
