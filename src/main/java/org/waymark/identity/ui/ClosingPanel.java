package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.Dates;
import org.waymark.identity.AccountEntry;
import org.waymark.organization.leaver.Departure;

/** Closes the account of somebody who leaves, or opens it again. Both take effect at once. */
class ClosingPanel extends Div {

    private static final long serialVersionUID = 1;

    private final Button button;

    ClosingPanel(
            PersonDialogs services, AccountEntry entry, @Nullable Departure departure, SerializableRunnable changed) {
        PersonId person = entry.entry().person().id();
        if (departure == null) {
            button = new Button(getTranslation("identity.people.close"), click -> {
                services.accounts().close(person);
                changed.run();
            });
            add(
                    button,
                    paragraph(
                            "wm-meta",
                            getTranslation(
                                    "identity.people.close.help",
                                    services.leavers().daysUntilErased())));
        } else {
            button = new Button(getTranslation("identity.people.reopen"), click -> {
                services.accounts().reopen(person);
                changed.run();
            });
            add(paragraph("wm-meta", whatBecomes(departure)), button);
        }
    }

    void focus() {
        button.focus();
    }

    private String whatBecomes(Departure departure) {
        if (departure.releasedAt() != null) {
            return getTranslation("identity.people.closed.released");
        }
        if (departure.erasedAt() != null) {
            return getTranslation("identity.people.closed.erased", day(departure.releaseAt()));
        }
        return getTranslation("identity.people.closed.until", day(departure.eraseAt()), day(departure.releaseAt()));
    }

    private String day(Instant instant) {
        return Dates.day(this, instant.atZone(ZoneId.systemDefault()).toLocalDate());
    }
}
