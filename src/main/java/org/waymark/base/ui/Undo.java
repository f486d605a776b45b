package org.waymark.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.function.SerializableBiPredicate;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;
import org.waymark.base.domain.UndoTime;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;

/**
 * What was done at once can be undone for ten seconds, where all notices appear: with the button, or with Alt and Z wherever the focus
 * is. Whoever asks has done it already; nothing waits for the notice to go.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-29-undo.md">Decision: undo</a>
 */
public final class Undo {

    private final Notification notice = new Notification();
    private final SerializableSupplier<Boolean> undo;
    private final UI ui;
    private final ShortcutRegistration shortcut;

    private Undo(UI ui, Span said, SerializableSupplier<Boolean> undo) {
        this.ui = ui;
        this.undo = undo;
        Button button = new Button(ui.getTranslation("base.undo"), click -> press());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-keyshortcuts", "Alt+Z");
        Span keys = new Span(ui.getTranslation("base.undo.keys"));
        keys.addClassNames("wm-meta", "wm-keys");
        Div content = new Div(said, button, keys);
        content.addClassNames("wm-actions", "wm-undo");
        notice.add(content);
        notice.setDuration((int) UndoTime.OFFERED.toMillis());
        notice.setPosition(Position.BOTTOM_CENTER);
        shortcut = Shortcuts.addShortcutListener(ui, this::press, Key.KEY_Z, KeyModifier.ALT);
        notice.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                forget();
            }
        });
    }

    /** What was withdrawn or taken off is not kept any longer than it can be put back. */
    private void forget() {
        shortcut.remove();
        if (equals(ComponentUtil.getData(ui, Undo.class))) {
            ComponentUtil.setData(ui, Undo.class, null);
        }
    }

    /**
     * Says what was done, and offers to undo it.
     *
     * @param said what was done, as a sentence
     * @param undo puts back what was there; false if that cannot be done any more, and then has changed nothing
     */
    public static void offer(String said, SerializableSupplier<Boolean> undo) {
        offer(new Span(said), undo);
    }

    /**
     * The same, with a way to what else can be done.
     *
     * @param said what was done, and where it leads
     * @param undo as for {@link #offer(String, SerializableSupplier)}
     */
    public static void offer(LinkedSentence said, SerializableSupplier<Boolean> undo) {
        offer(said.words(), undo);
    }

    private static void offer(Span said, SerializableSupplier<Boolean> undo) {
        UI ui = UI.getCurrent();
        // The keys undo what was done last; what was done before it keeps its button.
        Optional.ofNullable(ComponentUtil.getData(ui, Undo.class)).ifPresent(before -> before.shortcut.remove());
        Undo offered = new Undo(ui, said, undo);
        ComponentUtil.setData(ui, Undo.class, offered);
        offered.notice.open();
    }

    /**
     * Offers to undo that the viewer withdrew something of their own.
     *
     * @param withdrawn what was withdrawn, if anything was
     * @param putBack shares it again as it was, with the reader of then; false if that cannot be done any more
     * @param refresh draws the page anew after that
     */
    public static void offerWithdrawn(
            Optional<Withdrawn> withdrawn,
            SerializableBiPredicate<Withdrawn, NamedReader> putBack,
            SerializableRunnable refresh) {
        withdrawn.ifPresent(was -> offer(UI.getCurrent().getTranslation("base.share.withdrawn"), () -> {
            boolean isBack = putBack.test(was, new NamedReader(was.reader()));
            refresh.run();
            return isBack;
        }));
    }

    private void press() {
        notice.close();
        Components.notice(
                ui.getTranslation(Boolean.TRUE.equals(undo.get()) ? "base.undo.done" : "base.undo.meanwhile"));
    }
}
