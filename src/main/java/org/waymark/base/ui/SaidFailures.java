package org.waymark.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.waymark.base.domain.Failure;
import org.waymark.base.sharing.NothingShared;
import org.waymark.base.text.UnfitTextException;

/**
 * Whatever fails when somebody presses a button is told where they are: in the open dialog, or at the foot of the page, which
 * then shows how things are now. The log gets one line, without a word of anybody's.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-said-failures.md">Decision: failures are said</a>
 */
@org.springframework.stereotype.Component
class SaidFailures implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(SaidFailures.class);

    /** What is said in an open dialog. */
    private static final class Said extends Paragraph {

        private static final long serialVersionUID = 1;
    }

    private final transient LiveUpdates updates;

    SaidFailures(LiveUpdates updates) {
        this.updates = updates;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::failed));
    }

    private void failed(ErrorEvent event) {
        Throwable failure = reason(event.getThrowable());
        if (!(failure instanceof NothingShared)) {
            LOG.warn("What somebody asked for on a page failed: {}", Failure.describe(failure));
        }
        Optional<Component> where = event.getComponent();
        where.ifPresent(SaidFailures::offerAgain);
        UI ui = where.flatMap(Component::getUI).orElseGet(UI::getCurrent);
        if (ui != null) {
            say(dialog(ui, where), sentence(ui, failure));
            updates.refresh(ui);
        }
    }

    /** What a browser calls is wrapped on its way. */
    private static Throwable reason(Throwable thrown) {
        Throwable reason = thrown;
        while (reason.getCause() != null
                && (reason.getClass() == RuntimeException.class || reason instanceof InvocationTargetException)) {
            reason = reason.getCause();
        }
        return reason;
    }

    /** A button that takes one click at a time takes the next one. */
    private static void offerAgain(Component pressed) {
        if (pressed instanceof Button button && button.isDisableOnClick()) {
            button.setEnabled(true);
        }
    }

    private static String sentence(UI ui, Throwable failure) {
        if (failure instanceof NothingShared nothing) {
            return ui.getTranslation(nothing.key(), nothing.name());
        }
        if (failure instanceof UnfitTextException unfit) {
            return ui.getTranslation(unfit.flaw().key(), unfit.flaw().code());
        }
        return ui.getTranslation(
                switch (failure) {
                    case ConcurrencyFailureException _, DataIntegrityViolationException _ -> "base.failure.meanwhile";
                    case Throwable refused when ServiceRefusal.is(refused) -> "base.failure.refused";
                    default -> "base.failure.fault";
                });
    }

    /** The one in which the button stands, or else the last one that is open; null for none. */
    private static @Nullable Dialog dialog(UI ui, Optional<Component> where) {
        return Stream.concat(
                        Stream.iterate(where, Optional::isPresent, part -> part.flatMap(Component::getParent))
                                .flatMap(Optional::stream),
                        ui.getChildren().toList().reversed().stream())
                .filter(part -> part instanceof Dialog dialog && dialog.isOpened())
                .map(Dialog.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static void say(@Nullable Dialog dialog, String sentence) {
        if (dialog == null) {
            Components.notice(sentence);
            return;
        }
        Said said = ComponentUtil.getData(dialog, Said.class);
        if (said == null) {
            said = new Said();
            said.addClassName("wm-problem");
            said.getElement().setAttribute("role", "alert");
            ComponentUtil.setData(dialog, Said.class, said);
            dialog.add(said);
        }
        said.setText(sentence);
    }
}
