package org.waymark.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Collectors;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.organization.importing.HeldChange.Part;
import org.waymark.organization.importing.ImportSentences;
import org.waymark.organization.importing.PeopleImportReport.FieldChange;
import org.waymark.organization.importing.PlannedMove;

/** Tells a move with a date, and offers what the viewer can do about it. */
final class MoveRows {

    private final PersonDialogs services;
    private final Component reader;
    private final LadderRoleNames roles;
    private final SerializableRunnable changed;

    MoveRows(PersonDialogs services, Component reader, LadderRoleNames roles, SerializableRunnable changed) {
        this.services = services;
        this.reader = reader;
        this.roles = roles;
        this.changed = changed;
    }

    ListItem row(PlannedMove move) {
        Div words = new Div(
                new Div(new Span(move.person().toString())),
                Components.paragraph("wm-fact", sentence(move)),
                Components.paragraph("wm-meta", asked(move)));
        ListItem row = new ListItem(words, actions(move, words));
        row.addClassName("wm-row");
        return row;
    }

    /** From which day on, and what is another then. */
    String sentence(PlannedMove move) {
        ImportSentences sentences = new ImportSentences(reader::getTranslation);
        String fields = move.parts().stream()
                .map(part -> sentences.changed(roles.named(change(part))))
                .collect(Collectors.joining("; "));
        String key = "identity.moves." + (move.returns() ? "back" : "move") + (fields.isEmpty() ? ".as-before" : "");
        return reader.getTranslation(key, Dates.day(reader, move.from()), fields);
    }

    private String asked(PlannedMove move) {
        return reader.getTranslation(
                "identity.held.asked",
                move.by() == null ? reader.getTranslation("identity.people.link.fresh.server") : move.by(),
                Dates.minute(reader, move.at()));
    }

    private Div actions(PlannedMove move, Div words) {
        Div actions = new Div();
        actions.addClassNames("wm-row-aside", "wm-row-actions");
        if (move.problem() != null) {
            words.add(Components.paragraph(
                    "wm-problem", reader.getTranslation(move.problem().key())));
            actions.add(
                    button("again", move, () -> AskAgainDialog.before(() -> tryAgain(move), services.askedAgain())));
        }
        if (move.isWaiting()) {
            if (services.mayConfirm(move)) {
                actions.add(button(
                        "confirm", move, () -> AskAgainDialog.before(() -> confirm(move), services.askedAgain())));
            } else {
                words.add(Components.paragraph(
                        "wm-meta",
                        reader.getTranslation("identity.moves.not-you." + (move.returns() ? "back" : "move"))));
            }
        }
        actions.add(button("take-back", move, () -> {
            services.moves().takeBack(move.id());
            tell("taken-back", move);
        }));
        return actions;
    }

    private void confirm(PlannedMove move) {
        services.moves().confirm(move.id());
        tell("confirmed", move);
    }

    private void tryAgain(PlannedMove move) {
        services.moves()
                .tryAgain(move.id())
                .ifPresentOrElse(
                        problem -> {
                            Components.notice(reader.getTranslation(problem.key()));
                            changed.run();
                        },
                        () -> tell("done", move));
    }

    private void tell(String what, PlannedMove move) {
        Components.notice(reader.getTranslation(
                "identity.moves.said." + what, move.person().name()));
        changed.run();
    }

    private Button button(String key, PlannedMove move, SerializableRunnable act) {
        Button button = new Button(reader.getTranslation("identity.moves." + key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(reader.getTranslation(
                "identity.moves.label",
                reader.getTranslation("identity.moves." + key),
                move.person().name()));
        return button;
    }

    private static FieldChange change(Part part) {
        return new FieldChange(part.field(), part.from().words(), part.to().words());
    }
}
