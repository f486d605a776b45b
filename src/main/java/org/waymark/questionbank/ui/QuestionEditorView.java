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
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.text.SaidException;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Depth;
import org.waymark.questionbank.Intents;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;
import org.waymark.questionbank.QuestionDraft;
import org.waymark.questionbank.QuestionEditing;
import org.waymark.questionbank.StaleQuestionException;

/** Where one question is written: a new one, one of the company's own, or the note to one of Waymark's. */
@Route("admin/questions/:question")
@RolesAllowed("PEOPLE_TEAM")
class QuestionEditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    /** In the place of an id, for one that is not there yet. */
    static final String NEW = "new";

    private final transient QuestionEditing editing;
    private final transient Intents intents;
    private final StaticHtml head = new StaticHtml(new Div());
    private final Div form = new Div();
    private final Div meanwhile = new Div();
    private final Paragraph problem = paragraph("wm-problem", "");
    private final Div buttons = actions();
    private final StaticHtml preview = new StaticHtml(new Div());
    private @Nullable QuestionFields fields;
    private String id = "";
    private boolean own;

    /** What the page has shown last, and whoever saves has looked at. */
    private int version;

    private transient @Nullable QuestionDraft shown;

    QuestionEditorView(QuestionEditing editing, Intents intents, LiveUpdates updates) {
        this.editing = editing;
        this.intents = intents;
        Div top = new Div(head);
        top.addClassName("wm-page-head");
        Div whole = new Div(form, meanwhile, problem, buttons);
        whole.addClassNames("wm-form", "wm-editor-panel");
        problem.getElement().setAttribute("role", "alert");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.addClassName("wm-draft-meanwhile");
        add(top, section(whole), section(new H2(getTranslation("questionbank.preview")), preview));
        updates.keepFresh(this, QuestionUpdates.TOPIC, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("question").orElse("");
        if (id.equals(NEW)) {
            own = true;
            version = 0;
            Kind kind = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("kind")
                    .flatMap(Kind::of)
                    .orElse(Kind.NEXT_PROMOTION);
            edit(new QuestionDraft(kind, Perspective.EMPLOYEE, Depth.LIGHT, "", "", "", ""));
            head.show(title(
                    eyebrow(QuestionsAdminView.ROUTE, getTranslation("questionbank.admin.title"), ""),
                    getPageTitle(),
                    getTranslation("questionbank.edit.new.lede")));
            buttonsForNew();
        } else {
            KeptQuestion kept = editing.find(id).orElseThrow(NotFoundException::new);
            own = kept.own();
            version = kept.version();
            edit(QuestionDraft.of(kept.question()));
            show(kept);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                id.equals(NEW) ? "questionbank.write" : own ? "questionbank.edit.own" : "questionbank.edit.shipped");
    }

    private void edit(QuestionDraft draft) {
        form.removeAll();
        settled();
        QuestionFields made = new QuestionFields(intents, "question-" + id, own, this::preview);
        fields = made;
        shown = draft;
        form.add(made);
        made.show(draft);
        preview();
    }

    /** Whatever else was said is settled. */
    private void settled() {
        say("");
        meanwhile.removeAll();
        meanwhile.setVisible(false);
    }

    private void preview() {
        if (fields != null) {
            preview.show(QuestionPreview.of(this, fields.draft()));
        }
    }

    private void show(KeptQuestion kept) {
        head.show(title(
                eyebrow(
                        QuestionsAdminView.ROUTE + "?kind="
                                + kept.question().kind().slug(),
                        getTranslation(kept.question().kind().key()),
                        ""),
                getPageTitle(),
                state(kept)));
        Button save = new Button(getTranslation("questionbank.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button hide = new Button(
                getTranslation(kept.hidden() ? "questionbank.show" : "questionbank.hide"),
                click -> hide(!kept.hidden()));
        buttons.removeAll();
        buttons.add(save, hide);
    }

    private String state(KeptQuestion kept) {
        String asked = getTranslation(
                kept.hidden()
                        ? "questionbank.state.hidden"
                        : own ? "questionbank.state.own" : "questionbank.state.shipped");
        if (kept.changedAt() == null) {
            return asked;
        }
        String when = Dates.minute(this, kept.changedAt());
        return getTranslation(
                "questionbank.state.changed",
                asked,
                getTranslation("questionbank.changed", by(kept.changedBy()), when));
    }

    private String by(@Nullable PersonReference person) {
        return Optional.ofNullable(person)
                .map(PersonReference::called)
                .orElseGet(() -> getTranslation("questionbank.somebody"));
    }

    private void buttonsForNew() {
        Button ask = new Button(getTranslation("questionbank.edit.ask"), click -> write(true));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.removeAll();
        buttons.add(ask, new Button(getTranslation("questionbank.edit.keep-hidden"), click -> write(false)));
    }

    private void write(boolean asked) {
        attempt(draft -> {
            String written = editing.write(draft, asked);
            notice(getTranslation("questionbank.written"));
            UI.getCurrent().navigate(QuestionsAdminView.ROUTE + "/" + written);
        });
    }

    private void save() {
        attempt(draft -> {
            editing.change(id, version, draft);
            notice(getTranslation("base.writing.saved"));
            again();
        });
    }

    private interface Work {
        void with(QuestionDraft draft);
    }

    /** Nothing typed is lost, whatever stands against it. */
    private void attempt(Work work) {
        QuestionFields typed = fields;
        if (typed == null || !typed.isFine(own)) {
            return;
        }
        say("");
        try {
            work.with(typed.draft());
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
        editing.find(id).ifPresent(this::show);
        if (hidden) {
            Undo.offer(getTranslation("questionbank.hide.done"), () -> {
                hide(false);
                return true;
            });
        } else {
            notice(getTranslation("questionbank.show.done"));
        }
    }

    private void again() {
        editing.find(id).ifPresent(kept -> {
            version = kept.version();
            edit(QuestionDraft.of(kept.question()));
            show(kept);
        });
    }

    /** Somebody has changed something, perhaps oneself: what one is typing stays. */
    private void look() {
        QuestionFields typed = fields;
        if (id.equals(NEW) || typed == null) {
            return;
        }
        editing.find(id).ifPresent(kept -> {
            show(kept);
            if (kept.version() == version) {
                return;
            }
            QuestionDraft theirs = QuestionDraft.of(kept.question());
            if (typed.draft().equals(shown)) {
                again();
            } else {
                ask(kept, theirs, typed);
            }
        });
    }

    /** Neither is thrown away before somebody has seen both. */
    private void ask(KeptQuestion kept, QuestionDraft theirs, QuestionFields typed) {
        Button mine = new Button(getTranslation("questionbank.meanwhile.mine"), click -> {
            version = kept.version();
            settled();
            save();
        });
        Button other = new Button(getTranslation("questionbank.meanwhile.theirs"), click -> {
            typed.settled();
            again();
        });
        other.addThemeVariants(ButtonVariant.TERTIARY);
        meanwhile.removeAll();
        meanwhile.setVisible(true);
        meanwhile.add(
                paragraph("wm-meta", getTranslation("questionbank.meanwhile", by(kept.changedBy()))),
                new StaticHtml(QuestionPreview.of(this, theirs)),
                actions(mine, other));
    }
}
