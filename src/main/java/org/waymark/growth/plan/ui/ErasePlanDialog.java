package org.waymark.growth.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.plan.StepId;

/** Asks once more before something goes for good. */
class ErasePlanDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private ErasePlanDialog(String key, Object argument, SerializableRunnable erase) {
        addClassName("wm-dialog");
        setHeaderTitle(getTranslation(key + ".title"));
        add(new Paragraph(getTranslation(key + ".text", argument)));
        Button sure = new Button(getTranslation("growth.plan.erase"), click -> {
            erase.run();
            close();
        });
        sure.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, sure);
    }

    /**
     * Asks before a goal goes.
     *
     * @param steps how many it has
     * @param erase erases it
     */
    static ErasePlanDialog ofGoal(long steps, SerializableRunnable erase) {
        return new ErasePlanDialog("growth.plan.erase", steps, erase);
    }

    /**
     * Asks before a step goes.
     *
     * @param erased is run once it is gone
     */
    static ErasePlanDialog ofStep(Plans plans, StepId step, SerializableRunnable erased) {
        return new ErasePlanDialog("growth.plan.erase-step", 1, () -> {
            plans.erase(step);
            erased.run();
        });
    }
}
