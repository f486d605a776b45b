package org.waymark.identity.ui;

import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.organization.LineChange;
import org.waymark.organization.LineChanges;
import org.waymark.organization.LineNotPutBackException;
import org.waymark.organization.PersonReference;
import org.waymark.organization.ReportingCycleException;

/** The reporting lines that ended lately, each with what puts it back. */
class RecentLines extends Div {

    private static final long serialVersionUID = 1;

    /** What can be done with a line that has ended. */
    private enum Act {
        PUT_BACK
    }

    /** How many are listed at first, and with "Show more". */
    private static final int LISTED = 20;

    private final transient LineChanges changes;
    private final SerializableRunnable changed;
    private final LazyFold fold;
    private int listed = LISTED;

    /**
     * Makes the part, folded.
     *
     * @param changed looks again at the whole page, this part too
     */
    RecentLines(LineChanges changes, SerializableRunnable changed) {
        this.changes = changes;
        this.changed = changed;
        fold = new LazyFold(getTranslation("identity.lines.title"), this::content);
        add(fold);
    }

    /** Looks again. */
    void refresh() {
        fold.refresh();
    }

    private LazyFold.Content content() {
        listed = LISTED;
        Paragraph none = paragraph("wm-meta", getTranslation("identity.lines.none"));
        ActionList list = new ActionList(getTranslation("identity.lines.title"), Act.class, this::ask);
        Button more = new Button(getTranslation("identity.lines.more"), click -> {
            listed += LISTED;
            fold.refresh();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        Div all = new Div(paragraph("wm-meta", getTranslation("identity.lines.help")), none, list, more);
        return new LazyFold.Content(all, () -> {
            List<LineChange> ended = changes.recent(0, listed + 1);
            none.setVisible(ended.isEmpty());
            list.setVisible(!ended.isEmpty());
            more.setVisible(ended.size() > listed);
            list.show(ended.stream().limit(listed).map(this::item).toList());
        });
    }

    private ActionList.Item item(LineChange change) {
        PersonReference now = change.now();
        return new ActionList.Item(
                String.valueOf(change.line()),
                "",
                named("identity.lines.person", change.person()),
                "",
                "",
                Stream.of(
                                named("identity.lines.before", change.before(), minute(change.at())),
                                now == null
                                        ? getTranslation("identity.lines.nobody")
                                        : named("identity.lines.now", now),
                                getTranslation("identity.lines.until", minute(change.until())))
                        .toList(),
                List.of(new Action(Act.PUT_BACK, getTranslation("identity.lines.put-back"), true)));
    }

    /** Says whom it lets read and whom not before anything is done, by name and address. */
    private void ask(String line, Press<Act> press) {
        Optional<LineChange> found = line.matches("\\d{1,18}") ? changes.find(Long.parseLong(line)) : Optional.empty();
        found.ifPresentOrElse(
                change -> new PutBackDialog(change, () -> putBack(change)).open(),
                () -> tell(getTranslation("identity.lines.too-late")));
    }

    private void putBack(LineChange change) {
        tell(refusal(change)
                .orElseGet(() -> getTranslation(
                        "identity.lines.done",
                        change.person().name(),
                        change.before().name())));
    }

    private Optional<String> refusal(LineChange change) {
        try {
            changes.putBack(change.line());
            return Optional.empty();
        } catch (LineNotPutBackException e) {
            return Optional.of(getTranslation(
                    "identity.lines."
                            + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    change.before().name()));
        } catch (ReportingCycleException e) {
            return Optional.of(getTranslation("identity.lines.cycle", String.join(" → ", e.names())));
        }
    }

    private void tell(String text) {
        Components.notice(text);
        changed.run();
    }

    private String named(String key, PersonReference person, @Nullable Object... more) {
        return getTranslation(
                key,
                Stream.concat(Stream.of(person.name(), person.email()), Stream.of(more))
                        .toArray());
    }

    private String minute(Instant instant) {
        return Dates.minute(this, instant);
    }
}
