package org.waymark.questionbank.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.notice;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.text.SaidException;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.ChoiceDialog;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.KeptSet;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.SetDraft;
import org.waymark.questionbank.SetEditing;
import org.waymark.questionbank.StaleQuestionException;

/** Where one set is written: its moment, its questions in their order, and points for an agenda. */
@Route("admin/questions/sets/:set")
@RolesAllowed("PEOPLE_TEAM")
@JsModule("./kept-words.ts")
class SetEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final SetDraft EMPTY = new SetDraft("", "", List.of(), List.of());

    /** What can be done with a question of the set. */
    private enum Act {
        EARLIER,
        LATER,
        TAKE_OUT
    }

    private final transient SetEditing editing;
    private final transient QuestionEditing bank;
    private final StaticHtml head = new StaticHtml(new Div());
    private final Div words = new Div();
    private final Div points = new Div();
    private final ActionList questions;
    private final Div meanwhile = new Div();
    private final Paragraph problem = paragraph("wm-problem", "");
    private final Div buttons = actions();
    private final List<String> chosen = new ArrayList<>();
    private String id = "";

    /** What the page has shown last, and whoever saves has looked at. */
    private int version;

    private SetDraft shown = EMPTY;
    private SetFields fields = new SetFields(this, "", EMPTY);

    SetEditorView(SetEditing editing, QuestionEditing bank, LiveUpdates updates) {
        this.editing = editing;
        this.bank = bank;
        Div top = new Div(head);
        top.addClassName("wm-page-head");
        questions = new ActionList(getTranslation("questionbank.sets.questions"), Act.class, this::act);
        words.addClassNames("wm-form", "wm-editor-panel");
        points.addClassNames("wm-form", "wm-editor-panel");
        problem.getElement().setAttribute("role", "alert");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.addClassName("wm-draft-meanwhile");
        Button add = new Button(
                getTranslation("questionbank.sets.add"), click -> choices().open());
        add(
                top,
                section(words),
                section(new H2(getTranslation("questionbank.sets.questions")), questions, actions(add)),
                section(points));
        updates.keepFresh(this, QuestionUpdates.TOPIC, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("set").orElse("");
        if (id.equals(QuestionEditorView.NEW)) {
            version = 0;
            edit(EMPTY);
            head.show(title(
                    eyebrow(SetsAdminView.ROUTE, getTranslation("questionbank.sets.title"), ""), getPageTitle(), ""));
            Button offer = new Button(getTranslation("questionbank.sets.offer"), click -> write(true));
            offer.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.removeAll();
            buttons.add(offer, new Button(getTranslation("questionbank.edit.keep-hidden"), click -> write(false)));
        } else {
            show(editing.find(id).orElseThrow(NotFoundException::new));
        }
    }

    @Override
    public String getPageTitle() {
        return id.equals(QuestionEditorView.NEW) ? getTranslation("questionbank.sets.write") : shown.name();
    }

    private void show(KeptSet set) {
        version = set.version();
        edit(set.draft());
        state(set);
    }

    private void state(KeptSet set) {
        String asked = getTranslation(
                set.hidden()
                        ? "questionbank.sets.state.hidden"
                        : set.own() ? "questionbank.sets.state.own" : "questionbank.sets.state.shipped");
        head.show(title(
                eyebrow(SetsAdminView.ROUTE, getTranslation("questionbank.sets.title"), ""), shown.name(), asked));
        Button save = new Button(getTranslation("questionbank.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button hide = new Button(
                getTranslation(set.hidden() ? "questionbank.show" : "questionbank.hide"), click -> hide(!set.hidden()));
        buttons.removeAll();
        buttons.add(save, hide);
    }

    private void edit(SetDraft draft) {
        settled();
        shown = draft;
        fields = new SetFields(this, "set-" + id, draft);
        words.removeAll();
        words.add(fields.name, fields.about);
        points.removeAll();
        points.add(fields.agenda, meanwhile, problem, buttons);
        chosen.clear();
        chosen.addAll(draft.questions());
        showQuestions();
    }

    private void settled() {
        say("");
        meanwhile.removeAll();
        meanwhile.setVisible(false);
    }

    private void showQuestions() {
        Map<String, KeptQuestion> all =
                bank.all().stream().collect(Collectors.toMap(KeptQuestion::id, Function.identity()));
        questions.show(chosen.stream()
                .flatMap(question -> Stream.ofNullable(all.get(question)))
                .map(this::item)
                .toList());
    }

    private ActionList.Item item(KeptQuestion kept) {
        String text = kept.question().text();
        List<Action> actions = new ArrayList<>();
        if (chosen.indexOf(kept.id()) > 0) {
            actions.add(action(Act.EARLIER, "questionbank.sets.earlier"));
        }
        if (chosen.indexOf(kept.id()) < chosen.size() - 1) {
            actions.add(action(Act.LATER, "questionbank.sets.later"));
        }
        actions.add(action(Act.TAKE_OUT, "questionbank.sets.take-out"));
        return new ActionList.Item(
                kept.id(),
                getTranslation(kept.question().kind().key()),
                text,
                "",
                kept.hidden() ? getTranslation("questionbank.sets.question.hidden") : "",
                List.of(),
                actions);
    }

    private Action action(Act act, String key) {
        return new Action(act.name(), getTranslation(key), true);
    }

    private void act(String question, Press<Act> press) {
        int place = chosen.indexOf(question);
        if (place < 0) {
            return;
        }
        chosen.remove(place);
        switch (press.action()) {
            case EARLIER -> chosen.add(Math.max(0, place - 1), question);
            case LATER -> chosen.add(Math.min(chosen.size(), place + 1), question);
            case TAKE_OUT -> {}
        }
        showQuestions();
        questions.goOn(chosen.contains(question) ? question : "");
    }

    private ChoiceDialog<Kind> choices() {
        return new ChoiceDialog<>(
                new ChoiceDialog.Says(
                        getTranslation("questionbank.sets.add"),
                        getTranslation("questionbank.sets.put"),
                        getTranslation("questionbank.sets.put.done")),
                List.of(Kind.values()),
                kind -> getTranslation(kind.key()),
                () -> bank.all().stream()
                        .filter(kept -> kept.question().perspective() == Perspective.EMPLOYEE && !kept.hidden())
                        .map(kept -> new ChoiceDialog.Choice<>(
                                kept.question().kind(),
                                kept.question().text(),
                                getTranslation(kept.question().depth().key()),
                                chosen.contains(kept.id()) ? getTranslation("questionbank.sets.put.done") : null,
                                () -> {
                                    chosen.add(kept.id());
                                    showQuestions();
                                    return true;
                                }))
                        .toList(),
                null);
    }

    private SetDraft draft() {
        return fields.draft(chosen);
    }

    private void write(boolean offered) {
        attempt(() -> {
            String written = editing.write(draft(), offered);
            notice(getTranslation("questionbank.sets.written"));
            UI.getCurrent().navigate(SetsAdminView.ROUTE + "/" + written);
        });
    }

    private void save() {
        attempt(() -> {
            editing.change(id, version, draft());
            notice(getTranslation("base.writing.saved"));
            editing.find(id).ifPresent(this::show);
        });
    }

    /** Nothing typed is lost, whatever stands against it. */
    private void attempt(Runnable work) {
        SetFields typed = fields;
        if (!typed.isFine()) {
            return;
        }
        say("");
        try {
            work.run();
            typed.settled();
        } catch (StaleQuestionException e) {
            look();
        } catch (SaidException e) {
            say(e.sentence().in((key, arguments) -> getTranslation(key, arguments)));
        }
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
    }

    private void hide(boolean hidden) {
        editing.hide(id, hidden);
        notice(getTranslation(hidden ? "questionbank.sets.hide.done" : "questionbank.sets.show.done"));
        editing.find(id).ifPresent(this::state);
    }

    /** Somebody has changed something, perhaps oneself: what one is typing stays. */
    private void look() {
        if (id.equals(QuestionEditorView.NEW)) {
            return;
        }
        editing.find(id).ifPresent(set -> {
            if (set.version() == version) {
                state(set);
            } else if (draft().equals(shown)) {
                show(set);
            } else {
                ask(set);
            }
        });
    }

    /** Neither is thrown away before somebody has seen both. */
    private void ask(KeptSet set) {
        PersonReference by = set.changedBy();
        Button mine = new Button(getTranslation("questionbank.meanwhile.mine"), click -> {
            version = set.version();
            settled();
            save();
        });
        Button theirs = new Button(getTranslation("questionbank.meanwhile.theirs"), click -> {
            fields.settled();
            show(set);
        });
        theirs.addThemeVariants(ButtonVariant.TERTIARY);
        Map<String, KeptQuestion> all =
                bank.all().stream().collect(Collectors.toMap(KeptQuestion::id, Function.identity()));
        Div says = new Div(
                paragraph("wm-words", set.draft().name()),
                paragraph("wm-meta", set.draft().about()));
        Stream.concat(
                        set.draft().questions().stream()
                                .flatMap(question -> Stream.ofNullable(all.get(question)))
                                .map(kept -> kept.question().text()),
                        set.draft().agenda().stream())
                .forEach(line -> says.add(paragraph("wm-meta", line)));
        meanwhile.removeAll();
        meanwhile.setVisible(true);
        meanwhile.add(
                paragraph(
                        "wm-meta",
                        getTranslation(
                                "questionbank.meanwhile",
                                by == null ? getTranslation("questionbank.somebody") : by.called())),
                new StaticHtml(says),
                actions(mine, theirs));
    }
}
