package org.waymark.base.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Cell;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Row;

/** What the second of two things says that the first does not, or says in other words: topic by topic, and nothing else. */
public final class WhatIsNew extends Div {

    private static final long serialVersionUID = 1;

    /**
     * Draws it.
     *
     * @param pair two things side by side
     * @param topicLevel level of the topics' headings, 2 to 6
     */
    public WhatIsNew(SideBySide pair, int topicLevel) {
        addClassName("wm-new");
        pair.onlyChanges().rows().forEach(row -> topic(row, topicLevel).ifPresent(this::add));
        if (getComponentCount() == 0) {
            add(Components.paragraph("wm-none", getTranslation("base.compare.nothing-new")));
        }
    }

    private Optional<Section> topic(Row row, int level) {
        Cell now = row.cells().getLast();
        boolean hasOtherNote = row.hasOtherNote(1);
        if (now.lines().isEmpty() && !hasOtherNote) {
            return Optional.empty();
        }
        var heading = Components.heading(level, row.topic());
        if (row.difference() == Difference.NEW) {
            heading.add(new Text(" "), ComparedLines.mark(this, Difference.NEW));
        }
        Section topic = new Section(heading);
        if (hasOtherNote) {
            topic.add(
                    Components.paragraph("wm-meta", note(row.cells().getFirst().note(), now.note())));
        }
        if (!now.lines().isEmpty()) {
            topic.add(new ComparedLines(now.lines(), Set.of(Difference.CHANGED)));
        }
        return Optional.of(topic);
    }

    private String note(@Nullable String before, @Nullable String now) {
        if (now == null) {
            return getTranslation("base.compare.note.gone", before);
        }
        return before == null ? now : getTranslation("base.compare.note", before, now);
    }
}
