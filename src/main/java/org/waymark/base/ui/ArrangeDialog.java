package org.waymark.base.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.text.UnfitTextException;

/** Arranges something of two people, and stays open with all that was chosen, saying why, when that cannot be done. */
public abstract class ArrangeDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final Div content = new Div();
    private final Paragraph problem = paragraph("wm-problem", "");

    protected ArrangeDialog() {
        addClassName("wm-dialog");
        content.addClassName("wm-form");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(content, problem);
        Button cancel = new Button(getTranslation("base.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel);
    }

    /** Where its fields stand. */
    protected final Div content() {
        return content;
    }

    /** The one thing to do here. */
    protected final void offer(String label, SerializableRunnable what) {
        offer(label, () -> {
            what.run();
            return true;
        });
    }

    /** The one thing to do here, which says whether it could be tried with what was filled in. */
    protected final void offer(String label, SerializableSupplier<Boolean> what) {
        Button button = new Button(label, click -> attempt(what));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(button);
    }

    /** Does something that the other one may have come before; closes once it is done. */
    protected final void attempt(SerializableRunnable what) {
        attempt(() -> {
            what.run();
            return true;
        });
    }

    /** The line may have ended, the day passed, or the other one arranged the same at the same time. */
    private void attempt(SerializableSupplier<Boolean> what) {
        try {
            if (Boolean.TRUE.equals(what.get())) {
                close();
            }
        } catch (AccessDeniedException e) {
            say("base.arrange.not-yours");
        } catch (UnfitTextException e) {
            say(e.flaw().key(), e.flaw().code());
        } catch (IllegalArgumentException e) {
            say("base.arrange.over");
        } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
            say("base.arrange.meanwhile");
        }
    }

    private void say(String key, Object... arguments) {
        problem.setText(getTranslation(key, arguments));
        problem.setVisible(true);
    }
}
