package org.waymark.reflection.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.notice;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.base.ui.AtAddress;
import org.waymark.base.ui.ChoiceDialog;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.OwnTextDialog;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Question;
import org.waymark.questionbank.QuestionSets;
import org.waymark.questionbank.ui.QuestionFacts;
import org.waymark.questionbank.ui.SetDialog;
import org.waymark.reflection.AnswerAudience;
import org.waymark.reflection.QuestionSearch;
import org.waymark.reflection.ReflectionDetail;
import org.waymark.reflection.ReflectionId;
import org.waymark.reflection.Reflections;
import org.waymark.reflection.question.AnswerId;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.OfferedQuestion;
import org.waymark.reflection.question.ProposalDetail;
import org.waymark.reflection.question.ProposalId;
import org.waymark.reflection.question.UnknownReflection;
import org.waymark.reflection.swap.Swaps;

/** One's own reflection: the questions one below the other, written and shared one by one. */
@Route("reflections")
@PermitAll
class ReflectionView extends Div
        implements HasUrlParameter<Long>,
                AfterNavigationObserver,
                HasDynamicTitle,
                QuestionList.Actions<QuestionAction> {

    private static final long serialVersionUID = 1;

    /** In the address: the sets for a moment are offered. */
    private static final String SETS = "sets";

    private final transient Reflections reflections;
    private final StaticHtml head = new StaticHtml(new Div());
    private final Div proposals = new Div();
    private final transient Swaps swaps;
    private final SwapSection both;
    private final QuestionList questions;
    private final StaticHtml sets = new StaticHtml(new Div());
    private final transient QuestionSets questionSets;
    private final Button openWithSet = new Button();
    private final PersonId viewer;
    private List<ProposalId> waiting = List.of();
    private ReflectionId id = new ReflectionId(0);
    private String title = "";

    ReflectionView(
            Reflections reflections,
            Swaps swaps,
            QuestionSets questionSets,
            LiveUpdates updates,
            CurrentUser currentUser) {
        this.reflections = reflections;
        this.questionSets = questionSets;
        this.swaps = swaps;
        viewer = currentUser.require();
        questions = new QuestionList(AskedQuestion.LONGEST_ANSWER, QuestionAction.class, this);
        both = new SwapSection(swaps, viewer, this::refresh);
        add(head, proposals, sets, both, questions, another());
        updates.keepFresh(this, viewer, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = new ReflectionId(parameter);
        refresh();
    }

    /** Whoever looked for a question comes to it where it can be added. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        if (openWithSet.isVisible()
                && asked.getSingleParameter(AtAddress.SHOW).filter(SETS::equals).isPresent()) {
            AtAddress.open(setDialog(), this, "reflections/" + id);
        }
        asked.getSingleParameter(QuestionSearch.OFFERED)
                .flatMap(wanted -> reflections.offered(id).stream()
                        .map(OfferedQuestion::question)
                        .filter(question -> question.id().equals(wanted))
                        .findFirst())
                .ifPresent(question -> {
                    ChoiceDialog<Kind> bank = bank();
                    bank.lookFor(question.text());
                    bank.open();
                });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        try {
            show(reflections.read(id));
        } catch (UnknownReflection e) {
            throw new NotFoundException();
        }
    }

    private void show(ReflectionDetail reflection) {
        PersonReference manager = reflection.manager();
        LocalDate day = reflection.day();
        if (day == null) {
            title = getTranslation("reflection.days.title");
        } else {
            title = manager == null
                    ? getTranslation("reflection.title.alone")
                    : getTranslation("reflection.title", manager.firstName());
        }
        head.show(head(
                day == null ? "" : getTranslation("reflection.eyebrow.day", Dates.day(this, day)),
                title,
                lede(reflection),
                around(reflection)));
        showProposals(reflection.proposals());
        sets.show(offerSets(reflection));
        // Only a reflection for a meeting opens with anything.
        openWithSet.setVisible(day != null);
        both.show(reflection.swaps());
        QuestionPresenter words = new QuestionPresenter(this, viewer, manager, reflection.day() != null);
        questions.show(reflection.answers().stream().map(words::question).toList());
    }

    /** The meeting that it prepares, and the page with which the manager does. */
    private Component[] around(ReflectionDetail reflection) {
        PersonReference manager = reflection.manager();
        return Stream.of(
                        Optional.ofNullable(reflection.oneOnOne())
                                .map(meeting -> link(
                                        "one-on-ones/" + meeting, getTranslation("reflection.one-on-one"), "wm-link")),
                        Optional.ofNullable(reflection.day() == null ? null : manager)
                                .map(reader -> link(
                                        "team/" + viewer,
                                        getTranslation("reflection.as-seen", reader.firstName()),
                                        "wm-link")))
                .flatMap(Optional::stream)
                .toArray(Component[]::new);
    }

    /** The same ones are not drawn again, since a click may be on its way to one of their buttons. */
    private void showProposals(List<ProposalDetail> proposed) {
        List<ProposalId> ids = proposed.stream().map(ProposalDetail::id).toList();
        if (ids.equals(waiting)) {
            return;
        }
        waiting = ids;
        proposals.removeAll();
        if (!proposed.isEmpty()) {
            proposals.add(waiting(proposed));
        }
    }

    private String lede(ReflectionDetail reflection) {
        var asked = reflection.answers().stream()
                .filter(answer -> !answer.skipped())
                .toList();
        long answered =
                asked.stream().filter(answer -> !answer.draft().isEmpty()).count();
        long shared = asked.stream()
                .filter(answer -> answer.share().audience() != AnswerAudience.ONLY_AUTHOR)
                .count();
        return getTranslation(
                reflection.manager() == null ? "reflection.lede.alone" : "reflection.lede",
                answered,
                asked.size(),
                shared);
    }

    private Component waiting(List<ProposalDetail> proposed) {
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-choices");
        for (ProposalDetail proposal : proposed) {
            Button take = new Button(getTranslation("reflection.proposal.take"), click -> {
                reflections.take(id, proposal.id());
                refresh();
                questions.focusLast();
            });
            take.setAriaLabel(getTranslation(
                    "reflection.proposal.take-this", proposal.question().text()));
            Button aside = new Button(getTranslation("reflection.proposal.aside"), click -> {
                reflections.setAside(proposal.id());
                refresh();
                Undo.offer(getTranslation("reflection.proposal.set-aside"), () -> bringBack(proposal.id()));
            });
            aside.setAriaLabel(getTranslation(
                    "reflection.proposal.aside-this", proposal.question().text()));
            aside.addThemeVariants(ButtonVariant.TERTIARY);
            Span by = new Span(getTranslation("reflection.proposal.by", proposal.proposedBy()));
            by.addClassName("wm-meta");
            ListItem item = new ListItem(new Span(proposal.question().text()), by, actions(take, aside));
            item.addClassName("wm-choice");
            list.add(item);
        }
        return section(new H2(getTranslation("reflection.proposals")), list);
    }

    private boolean bringBack(ProposalId proposal) {
        boolean waits = reflections.bringBack(proposal);
        refresh();
        return waits;
    }

    /** Beside the ordinary way, as long as nothing is written. */
    private Div offerSets(ReflectionDetail reflection) {
        boolean isBegun =
                reflection.answers().stream().anyMatch(answer -> !answer.draft().isEmpty());
        return isBegun || reflection.day() == null
                ? new Div()
                : new Div(paragraph(
                        "wm-meta",
                        LinkedSentence.of("reflection.set.offer")
                                .to("reflections/" + id + "?" + AtAddress.SHOW + "=" + SETS)));
    }

    private SetDialog setDialog() {
        return new SetDialog(
                getTranslation("reflection.set.title"),
                getTranslation("reflection.set.begin"),
                questionSets.all(),
                set -> set.questions().stream().map(Question::text).toList(),
                set -> {
                    reflections.beginWith(
                            id, set.questions().stream().map(Question::id).toList());
                    refresh();
                    notice(getTranslation("reflection.set.begun", set.name()));
                });
    }

    private Component another() {
        Button bank = new Button(getTranslation("reflection.add-from-bank"), click -> bank().open());
        Button own = new Button(
                getTranslation("reflection.write-own"),
                click -> new OwnTextDialog<>(
                                getTranslation("reflection.own.title"),
                                getTranslation("reflection.own.question"),
                                AskedQuestion.LONGEST_QUESTION,
                                List.of(Kind.values()),
                                kind -> getTranslation(kind.key()),
                                this::addOwn)
                        .open());
        openWithSet.setText(getTranslation("reflection.set.open"));
        openWithSet.addClickListener(click -> setDialog().open());
        return section(new H2(getTranslation("reflection.another")), actions(bank, own, openWithSet));
    }

    private ChoiceDialog<Kind> bank() {
        return new ChoiceDialog<>(
                new ChoiceDialog.Says(
                        getTranslation("reflection.bank.title"),
                        getTranslation("reflection.bank.add"),
                        getTranslation("reflection.bank.added")),
                List.of(Kind.values()),
                kind -> getTranslation(kind.key()),
                () -> reflections.offered(id).stream().map(this::choice).toList(),
                null);
    }

    private ChoiceDialog.Choice<Kind> choice(OfferedQuestion offered) {
        Question question = offered.question();
        String depth = QuestionFacts.of(this, question);
        return new ChoiceDialog.Choice<>(
                question.kind(),
                question.text(),
                offered.answered() ? getTranslation("reflection.bank.answered", depth) : depth,
                offered.present() ? getTranslation("reflection.bank.present") : null,
                () -> {
                    reflections.add(id, question.id());
                    refresh();
                    return true;
                });
    }

    private void addOwn(Kind kind, String words) {
        reflections.addOwn(id, kind, words);
        refresh();
    }

    @Override
    public OptionalInt save(String answer, String words, int basedOn) {
        OptionalInt saved = reflections.saveDraft(id(answer), words, basedOn);
        // The audience and the actions change with the first word, with the last one deleted, and once a shared answer
        // differs from what was shared; in between a saving costs nothing but itself.
        if (questions.isOutdatedBy(answer, words)) {
            refresh();
        }
        return saved;
    }

    @Override
    public void act(String question, Press<QuestionAction> press) {
        AnswerId answer = id(question);
        switch (press.action()) {
            case SHARE -> reflections.share(answer, press.named());
            case SHARE_TOPIC -> reflections.shareTopic(answer, press.named());
            case WITHDRAW -> Undo.offerWithdrawn(reflections.withdraw(answer), reflections::putBack, this::refresh);
            case KEEP -> notice(getTranslation(QuestionPresenter.kept(reflections.keep(answer))));
            case SWAP -> reflections.swap(answer);
            case ANSWER_BOTH -> swaps.offer(answer, press.named());
            case SKIP -> skip(answer);
            case BRING_BACK -> reflections.skip(answer, false);
        }
        refresh();
    }

    /** What is set aside is withdrawn; brought back, it is shared as it was. */
    private void skip(AnswerId answer) {
        Optional<Withdrawn> withdrawn = reflections.skip(answer, true);
        Undo.offer(getTranslation("reflection.skipped"), () -> {
            reflections.skip(answer, false);
            boolean isBack = withdrawn
                    .map(shared -> reflections.putBack(shared, new NamedReader(shared.reader())))
                    .orElse(true);
            refresh();
            return isBack;
        });
    }

    private static AnswerId id(String answer) {
        return new AnswerId(Long.parseLong(answer));
    }
}
