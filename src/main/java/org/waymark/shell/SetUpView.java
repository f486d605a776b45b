package org.waymark.shell;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.mark;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.Role;
import org.waymark.base.setup.SetUpKey;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.LongWork;
import org.waymark.base.ui.StaticHtml;
import org.waymark.notification.TestMail;
import org.waymark.organization.PersonReference;
import org.waymark.setup.SetUp;
import org.waymark.setup.SetUp.Standing;
import org.waymark.setup.SetUp.Step;

/** What a new portal leads its first administrator through, step by step, until nothing is open or they want it no more. */
@Route(SetUpView.ADDRESS)
@RolesAllowed("ADMINISTRATOR")
class SetUpView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ADDRESS = "admin/set-up";

    private static final long serialVersionUID = 1;

    private final transient SetUp setUp;
    private final transient TestMail mail;
    private final transient CurrentUser currentUser;
    private final StaticHtml words = new StaticHtml(new Div());
    private final Button hide = new Button(getTranslation("shell.set-up.hide"), click -> hide());
    private final OrderedList list = new OrderedList();
    private final StaticHtml answer = new StaticHtml(new Div());
    private final Paragraph said = paragraph("wm-meta", "");
    private final Map<SetUpKey, Row> rows = new EnumMap<>(SetUpKey.class);

    /** What came back, and how all steps are by then. */
    private record Tried(TestMail.Answer answer, SetUp.Page page) {}

    /** One step. Its buttons stay the same ones, so that whoever pressed one goes on from there. */
    private final class Row extends ListItem {

        private static final long serialVersionUID = 1;

        private final SetUpKey key;
        private final StaticHtml what = new StaticHtml(new Div());
        private final Button skip;
        private final Button test;
        private boolean skipped;

        Row(SetUpKey key) {
            this.key = key;
            addClassName("wm-set-up-step");
            skip = new Button("", click -> toggle());
            skip.addThemeVariants(ButtonVariant.TERTIARY);
            test = new Button(getTranslation("shell.health.test"), click -> test());
            test.setDisableOnClick(true);
            add(what, actions(test, skip));
            if (key == SetUpKey.MAIL) {
                add(answer);
            }
        }

        private void toggle() {
            if (skipped) {
                setUp.takeUp(key);
            } else {
                setUp.skip(key);
            }
            refresh();
            say(getTranslation(
                    skipped ? "shell.set-up.skipped.said" : "shell.set-up.taken-up.said",
                    getTranslation("shell.set-up.step." + key.word())));
        }

        void show(Step step) {
            String name = getTranslation("shell.set-up.step." + key.word());
            skipped = step.standing() == Standing.SKIPPED;
            H2 heading = new H2(name);
            Div head = new Div(heading, standing(step.standing()));
            head.addClassName("wm-section-head");
            Div all = new Div(head, paragraph("wm-prose", words(step.state().said())));
            PersonReference by = step.skippedBy();
            if (skipped && by != null) {
                all.add(paragraph("wm-meta", getTranslation("shell.set-up.skipped.by", by.called())));
            }
            if (!step.address().isEmpty()) {
                all.add(
                        mayGoThere(step)
                                ? new Paragraph(link(
                                        step.address(),
                                        getTranslation(
                                                step.standing() == Standing.DONE
                                                        ? "shell.set-up.again." + key.word()
                                                        : "shell.set-up.go." + key.word()),
                                        "wm-link"))
                                : paragraph(
                                        "wm-meta",
                                        LinkedSentence.of("shell.set-up.people-team")
                                                .to("admin/people")));
            }
            what.show(all);
            skip.setVisible(step.standing() != Standing.DONE);
            skip.setText(getTranslation(skipped ? "shell.set-up.take-up" : "shell.set-up.skip"));
            skip.setAriaLabel(getTranslation(skipped ? "shell.set-up.take-up-label" : "shell.set-up.skip-label", name));
            test.setVisible(key == SetUpKey.MAIL);
        }
    }

    SetUpView(SetUp setUp, TestMail mail, CurrentUser currentUser, LiveUpdates updates) {
        this.setUp = setUp;
        this.mail = mail;
        this.currentUser = currentUser;
        hide.addThemeVariants(ButtonVariant.TERTIARY);
        said.getElement().setAttribute("role", "status");
        list.addClassName("wm-set-up");
        for (SetUpKey key : SetUpKey.values()) {
            Row row = new Row(key);
            rows.put(key, row);
            list.add(row);
        }
        Div head = new Div(words, actions(hide));
        head.addClassName("wm-page-head");
        add(head, said, list);
        updates.keepFresh(this, SetUp.TOPIC, this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.set-up.title");
    }

    private void refresh() {
        show(setUp.look());
    }

    private void show(SetUp.Page page) {
        List<Paragraph> more = new ArrayList<>();
        if (page.isOver()) {
            more.add(paragraph(
                    "wm-meta",
                    LinkedSentence.of(page.open() == 0 ? "shell.set-up.over" : "shell.set-up.hidden")
                            .to("admin")));
        }
        words.show(title(
                null,
                getPageTitle(),
                getTranslation("shell.set-up.lede", page.open()),
                more.toArray(Paragraph[]::new)));
        hide.setVisible(!page.isOver());
        page.steps().forEach(step -> row(step.key()).show(step));
    }

    private Row row(SetUpKey key) {
        Row row = rows.get(key);
        if (row == null) {
            throw new IllegalStateException("There is no row for " + key);
        }
        return row;
    }

    private boolean mayGoThere(Step step) {
        return step.role() == Role.ADMINISTRATOR || currentUser.has(step.role());
    }

    private Span standing(Standing standing) {
        return switch (standing) {
            case DONE -> mark("wm-mark-stays", getTranslation("shell.set-up.done"));
            case SKIPPED -> mark("wm-mark-changed", getTranslation("shell.set-up.skipped"));
            case OPEN -> mark("wm-mark-new", getTranslation("shell.set-up.open"));
        };
    }

    private String words(Sentence sentence) {
        return getTranslation(sentence.key(), sentence.arguments().toArray());
    }

    private void hide() {
        setUp.hide();
        refresh();
        say(getTranslation("shell.set-up.hidden.said"));
    }

    private void say(String sentence) {
        said.setText(sentence);
    }

    /** Apart from the page, as on the page of the portal's health: a mail server that is down may be waited for. */
    private void test() {
        getUI().ifPresent(ui -> {
            answer("status", "wm-lede", getTranslation("shell.health.testing"));
            LongWork.start(ui, () -> new Tried(mail.send(), setUp.look()), this::answered, failure -> {
                row(SetUpKey.MAIL).test.setEnabled(true);
                throw failure;
            });
        });
    }

    private void answered(Tried tried) {
        TestMail.Answer came = tried.answer();
        answer(came.isTaken() ? "status" : "alert", came.isTaken() ? "wm-lede" : "wm-problem", words(came.said()));
        row(SetUpKey.MAIL).test.setEnabled(true);
        show(tried.page());
    }

    private void answer(String role, String className, String sentence) {
        Paragraph line = paragraph(className, sentence);
        line.getElement().setAttribute("role", role);
        answer.show(new Div(line));
    }
}
