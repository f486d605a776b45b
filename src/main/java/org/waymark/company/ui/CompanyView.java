package org.waymark.company.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.DraftStorage;
import org.waymark.base.ui.Longest;
import org.waymark.base.ui.StaticHtml;
import org.waymark.company.Accent;
import org.waymark.company.CompanyEditing;
import org.waymark.company.CompanyEditing.Kept;
import org.waymark.company.CompanyField;
import org.waymark.company.CompanyOutcome;
import org.waymark.company.CompanyWords;
import org.waymark.company.LogoGround;
import org.waymark.organization.PersonReference;

/** What the company says of itself: its name, its accent, a welcome, whom to turn to about privacy, and its logo. */
@Route("admin/company")
@RolesAllowed({"PEOPLE_TEAM", "ADMINISTRATOR"})
@JsModule("./kept-words.ts")
class CompanyView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private static final List<CompanyField> TEXTS = List.of(CompanyField.WELCOME, CompanyField.PRIVACY_CONTACT);

    private final transient CompanyEditing editing;
    private final transient CompanyLook look;
    private final String place;
    private final Map<CompanyField, TextFieldBase<?, String>> fields = new EnumMap<>(CompanyField.class);
    private final Map<LogoGround, LogoPanel> logos = new EnumMap<>(LogoGround.class);
    private final Div nearest = new Div();
    private final Paragraph onDark = paragraph("wm-meta", "");
    private final Paragraph status = paragraph("wm-lede", "");
    private final StaticHtml changed = new StaticHtml(new Div());

    /** What whoever looks began with: what differs from it is theirs. */
    private CompanyWords before;

    CompanyView(CompanyEditing editing, CompanyLook look, CurrentUser currentUser) {
        this.editing = editing;
        this.look = look;
        this.place = "company/" + currentUser.require() + "/";
        before = editing.read().words();
        status.getElement().setAttribute("role", "status");
        nearest.addClassName("wm-actions");
        Stream.of(CompanyField.values()).forEach(field -> fields.put(field, field(field)));
        Div words = new Div(
                of(CompanyField.NAME),
                new Div(of(CompanyField.ACCENT), nearest, onDark),
                of(CompanyField.WELCOME),
                of(CompanyField.PRIVACY_CONTACT),
                of(CompanyField.LOGO_WORDS));
        words.addClassNames("wm-form", "wm-company-form");
        Button save = new Button(getTranslation("company.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div pictures = new Div();
        pictures.addClassName("wm-columns");
        Stream.of(LogoGround.values()).forEach(ground -> {
            LogoPanel panel = new LogoPanel(editing, ground, this::refreshLogos);
            logos.put(ground, panel);
            pictures.add(panel);
        });
        add(
                new StaticHtml(head("", getPageTitle(), getTranslation("company.lede"))),
                section(new H2(getTranslation("company.words")), words, actions(save), status, changed),
                section(
                        new H2(getTranslation("company.logo")),
                        paragraph("wm-meta", getTranslation("company.logo.about")),
                        pictures));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Kept kept = editing.read();
        before = kept.words();
        fields.forEach((field, shown) -> shown.setValue(before.of(field)));
        TEXTS.forEach(field -> DraftStorage.keep((TextArea) of(field), place + field.word()));
        show(kept);
        logos.forEach((ground, panel) -> panel.show(kept.logo(ground)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("company.title");
    }

    private TextFieldBase<?, String> of(CompanyField field) {
        TextFieldBase<?, String> found = fields.get(field);
        if (found == null) {
            throw new IllegalStateException("There is no field for " + field);
        }
        return found;
    }

    private TextFieldBase<?, String> field(CompanyField field) {
        String key = "company.field." + field.word();
        if (TEXTS.contains(field)) {
            TextArea area = new TextArea(getTranslation(key));
            area.setHelperText(getTranslation(key + ".help"));
            area.setMinRows(3);
            area.setWidthFull();
            Longest.of(area, field.longest());
            return area;
        }
        TextField line = new TextField(getTranslation(key));
        line.setHelperText(getTranslation(key + ".help"));
        line.setWidthFull();
        if (field == CompanyField.ACCENT) {
            line.setManualValidation(true);
        } else {
            Longest.of(line, field.longest());
        }
        return line;
    }

    private void save() {
        fields.values().forEach(field -> field.setInvalid(false));
        nearest.removeAll();
        status.setText("");
        CompanyWords after = before;
        for (CompanyField field : CompanyField.values()) {
            after = after.with(field, of(field).getValue());
        }
        CompanyOutcome outcome = editing.save(before, after);
        if (outcome.isKept()) {
            kept();
        } else {
            tell(outcome);
        }
    }

    private void kept() {
        Kept kept = editing.read();
        before = kept.words();
        fields.forEach((field, shown) -> shown.setValue(before.of(field)));
        TEXTS.forEach(field -> DraftStorage.done(place + field.word()));
        status.setText(getTranslation("company.saved"));
        show(kept);
        getUI().ifPresent(look::show);
    }

    /** Everything typed stays. What somebody else wrote into a field meanwhile stands below it, and saving again replaces it. */
    private void tell(CompanyOutcome outcome) {
        outcome.meanwhile().forEach(field -> {
            String now = outcome.now().of(field);
            refuse(
                    field,
                    now.isEmpty()
                            ? getTranslation("company.meanwhile.emptied")
                            : getTranslation("company.meanwhile", now));
        });
        outcome.refused().forEach((field, why) -> refuse(field, say(why)));
        for (CompanyField field : CompanyField.values()) {
            // What the one who looks has not touched shows what it is by now.
            if (of(field).getValue().equals(before.of(field))) {
                of(field).setValue(outcome.now().of(field));
            }
        }
        before = outcome.now();
        String proposal = outcome.nearest();
        if (proposal != null) {
            Button take = new Button(getTranslation("company.accent.take", proposal), click -> {
                of(CompanyField.ACCENT).setValue(proposal);
                of(CompanyField.ACCENT).setInvalid(false);
                nearest.removeAll();
                focus(CompanyField.ACCENT);
            });
            nearest.add(take);
        }
        Stream.of(CompanyField.values())
                .filter(field -> of(field).isInvalid())
                .findFirst()
                .ifPresent(this::focus);
    }

    private void focus(CompanyField field) {
        of(field).focus();
    }

    private void refuse(CompanyField field, String why) {
        of(field).setErrorMessage(why);
        of(field).setInvalid(true);
    }

    private String say(Sentence sentence) {
        return getTranslation(sentence.key(), sentence.arguments().toArray());
    }

    private void refreshLogos() {
        Kept kept = editing.read();
        logos.forEach((ground, panel) -> panel.show(kept.logo(ground)));
        show(kept);
    }

    private void show(Kept kept) {
        String accent = kept.words().accent();
        onDark.setText(accent.isEmpty() ? "" : getTranslation("company.accent.on-dark", Accent.onDark(accent)));
        PersonReference by = kept.by();
        changed.show(
                kept.at() == null
                        ? new Div()
                        : new Div(paragraph(
                                "wm-meta",
                                by == null
                                        ? getTranslation("company.changed.by-server", Dates.shortDay(this, kept.at()))
                                        : getTranslation(
                                                "company.changed", by.called(), Dates.shortDay(this, kept.at())))));
    }
}
