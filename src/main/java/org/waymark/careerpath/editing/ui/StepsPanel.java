package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.CareerPaths;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.document.PathDocument;
import org.waymark.careerpath.document.StepKind;
import org.waymark.careerpath.editing.DraftField;
import org.waymark.careerpath.editing.DraftPlace;
import org.waymark.careerpath.editing.PathDrafts;

/** Edits where a role leads. */
class StepsPanel extends Section {

    private static final long serialVersionUID = 1;

    private final transient PathDrafts drafts;
    private final transient CareerPaths paths;
    private final SerializableRunnable changed;

    /**
     * Makes the panel.
     *
     * @param form keeps kinds and notes
     * @param changed runs when a step came or went
     */
    StepsPanel(
            PathDrafts drafts,
            CareerPaths paths,
            DraftForm form,
            PathDocument document,
            String role,
            SerializableRunnable changed) {
        this.drafts = drafts;
        this.paths = paths;
        this.changed = changed;
        addClassName("wm-draft-form");
        add(new StaticHtml(new H3(getTranslation("careerpath.edit.steps"))));
        List<PathDocument.Step> steps = document.steps().stream()
                .filter(step -> step.from().equals(role))
                .toList();
        Map<String, RoleReference> elsewhere =
                paths.findAll(steps.stream().map(PathDocument.Step::to).toList());
        if (steps.isEmpty()) {
            add(new StaticHtml(paragraph("wm-none", getTranslation("careerpath.role.next.none"))));
        }
        steps.forEach(step -> add(step(form, document, step, title(document, elsewhere, step.to()))));
        add(adding(document, role));
    }

    private static String title(PathDocument document, Map<String, RoleReference> elsewhere, String address) {
        return document.roles().stream()
                .filter(role -> document.address(role.id()).equals(address))
                .findFirst()
                .map(PathDocument.Role::title)
                .orElseGet(() -> elsewhere.containsKey(address)
                        ? elsewhere.get(address).title() + ", "
                                + elsewhere.get(address).pathName()
                        : address);
    }

    private Div step(DraftForm form, PathDocument document, PathDocument.Step step, String title) {
        Div row = new Div();
        row.addClassNames("wm-draft-cell", "wm-draft-steps");
        row.add(new StaticHtml(paragraph("wm-draft-step", getTranslation("careerpath.edit.step-to", title))));
        if (step.kind() != StepKind.ACROSS) {
            Select<String> kind = new Select<>();
            kind.setWidthFull();
            kind.setLabel(getTranslation("careerpath.edit.step-kind"));
            kind.setItems(StepKind.PROMOTION.word(), StepKind.LATERAL.word());
            kind.setItemLabelGenerator(word -> getTranslation("careerpath.map.kind." + word));
            row.add(form.field(kind, new DraftPlace(DraftField.STEP_KIND, step.from(), step.to()), document));
        }
        row.add(form.field(
                DraftFields.line(this, "step-note"),
                new DraftPlace(DraftField.STEP_NOTE, step.from(), step.to()),
                document));
        Button remove = new Button(getTranslation("careerpath.edit.step-remove"), click -> {
            drafts.removeStep(document.id(), step.from(), step.to());
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("careerpath.edit.step-remove-to", title));
        row.add(remove);
        return row;
    }

    /** A step may lead to a role of this draft, published or not, or to one of another ladder. */
    private Div adding(PathDocument document, String role) {
        Map<String, String> own = document.roles().stream()
                .filter(one -> !one.id().equals(role))
                .collect(Collectors.toMap(
                        one -> document.address(one.id()), PathDocument.Role::title, (a, b) -> a, LinkedHashMap::new));
        ComboBox<RoleReference> target = new ComboBox<>(getTranslation("careerpath.edit.step-add"));
        target.setItemLabelGenerator(one -> getTranslation("careerpath.role.of-path", one.title(), one.pathName()));
        target.setItems(query -> {
            String text = query.getFilter().orElse("").toLowerCase(Locale.ROOT);
            List<RoleReference> inDraft = own.entrySet().stream()
                    .filter(one -> one.getValue().toLowerCase(Locale.ROOT).contains(text))
                    .map(one -> new RoleReference(
                            one.getKey(), one.getValue(), 1, null, null, document.id(), document.name()))
                    .toList();
            Stream<RoleReference> others = paths.search(text, 0, query.getOffset() + query.getLimit()).stream()
                    .filter(one -> !one.path().equals(document.id()));
            return Stream.concat(inDraft.stream(), others)
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        target.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                drafts.addStep(document.id(), role, change.getValue().address());
                changed.run();
            }
        });
        Div adding = new Div(target);
        adding.addClassName("wm-outline-add");
        return adding;
    }
}
