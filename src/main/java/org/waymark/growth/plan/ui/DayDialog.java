package org.waymark.growth.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ComingDay;

/** Takes a day, or that there is none. */
class DayDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /** Keeps the day, null for none. */
    interface Keeper extends Serializable {

        void keep(@Nullable LocalDate day);
    }

    DayDialog(ComingDay day, Keeper keeper) {
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation("growth.plan.day.title"));
        Div form = new Div(day);
        form.addClassName("wm-form");
        add(form);
        Button none = new Button(getTranslation("growth.plan.day.none"), click -> {
            keeper.keep(null);
            close();
        });
        none.addThemeVariants(ButtonVariant.TERTIARY);
        Button keep = new Button(getTranslation("growth.plan.steps.keep"), click -> {
            if (day.isFine()) {
                keeper.keep(day.getValue());
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(none, keep);
    }
}
