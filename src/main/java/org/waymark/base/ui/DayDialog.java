package org.waymark.base.ui;

import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for the day of a meeting that is still to come. */
public class DayDialog extends ArrangeDialog {

    private static final long serialVersionUID = 1;

    /**
     * Makes the dialog; {@code open()} shows it.
     *
     * @param title says whose meeting it is
     * @param today the first day that can be chosen
     * @param day the day that is set until now, null for none
     * @param chosen takes the day
     */
    public DayDialog(String title, LocalDate today, @Nullable LocalDate day, SerializableConsumer<LocalDate> chosen) {
        setHeaderTitle(title);
        String label = getTranslation("base.day.label");
        ComingDay picker =
                day == null ? ComingDay.proposing(label, today, today.plusDays(7)) : new ComingDay(label, today, day);
        content().add(picker);
        offer(getTranslation("base.day.set"), () -> {
            if (!picker.isFine()) {
                return false;
            }
            chosen.accept(picker.getValue());
            return true;
        });
    }
}
