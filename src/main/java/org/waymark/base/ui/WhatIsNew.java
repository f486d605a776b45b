package org.waymark.base.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.SideBySide;
import org.waymark.base.domain.SideBySide.Difference;
import org.waymark.base.domain.SideBySide.Line;
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
        for (Row row : pair.onlyChanges().rows()) {
            List<Line> lines = row.cells().getLast().lines();
            int last = row.cells().size() - 1;
            if (!lines.isEmpty() || row.hasOtherNote(last)) {
                var topic = Pieces.heading(topicLevel, row.topic());
                if (row.difference() == Difference.NEW) {
                    topic.add(new Text(" "), ComparedLines.mark(this, Difference.NEW));
                }
                Section section = new Section(topic);
                if (row.hasOtherNote(last)) {
                    section.add(Pieces.paragraph(
                            "wm-meta",
                            note(
                                    row.cells().getFirst().note(),
                                    row.cells().getLast().note())));
                }
                if (!lines.isEmpty()) {
                    section.add(new ComparedLines(lines, Set.of(Difference.CHANGED)));
                }
                add(section);
            }
        }
        if (getComponentCount() == 0) {
            add(Pieces.paragraph("wm-none", getTranslation("base.compare.nothing-new")));
        }
    }

    private String note(@Nullable String before, @Nullable String now) {
        if (now == null) {
            return getTranslation("base.compare.note.gone", before);
        }
        return before == null ? now : getTranslation("base.compare.note", before, now);
    }
}
