package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.LazyFold;
import org.waymark.organization.importing.PlannedMove;
import org.waymark.organization.importing.PlannedMoves;

/** Moves with a date: first those that somebody has to look at, and, folded, all of them. */
class MovesSection extends Section {

    private static final long serialVersionUID = 1;

    /** How many are listed at first, and with "Show more". */
    private static final int LISTED = 20;

    private final transient PersonDialogs services;
    private final SerializableRunnable changed;
    private final UnorderedList toLookAt = list();
    private final LazyFold all;
    private int listed = LISTED;

    MovesSection(PersonDialogs services, SerializableRunnable changed) {
        this.services = services;
        this.changed = changed;
        this.all = new LazyFold(getTranslation("identity.moves.all"), this::content);
        addClassNames("wm-section", "wm-moves");
        add(
                new H2(getTranslation("identity.moves.title")),
                Components.paragraph("wm-meta", getTranslation("identity.moves.lede")),
                toLookAt,
                all);
    }

    /** Shows what is planned now; the part is not there while nothing is. */
    void show(PlannedMoves.Overview moves) {
        fill(toLookAt, moves.toLookAt());
        toLookAt.setVisible(!moves.toLookAt().isEmpty());
        all.setNote(getTranslation("identity.moves.count", moves.count()));
        all.refresh();
        setVisible(moves.count() > 0);
    }

    private LazyFold.Content content() {
        listed = LISTED;
        UnorderedList rows = list();
        Button more = new Button(getTranslation("identity.lines.more"), click -> {
            listed += LISTED;
            all.refresh();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        return new LazyFold.Content(new Div(rows, more), () -> {
            List<PlannedMove> moves = services.moves().list(0, listed + 1);
            fill(rows, moves.stream().limit(listed).toList());
            more.setVisible(moves.size() > listed);
        });
    }

    private void fill(UnorderedList rows, List<PlannedMove> moves) {
        rows.removeAll();
        if (!moves.isEmpty()) {
            MoveRows made = new MoveRows(services, this, LadderRoleNames.of(this, services.ladderRoles()), changed);
            moves.forEach(move -> rows.add(made.row(move)));
        }
    }

    private static UnorderedList list() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("wm-list");
        return rows;
    }
}
