package org.waymark.careerpath.editing.ui;

import static org.waymark.base.ui.Components.mark;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.waymark.careerpath.editing.PathImportReport.Change;

/** What becomes different on a ladder, one line for each, with a word that says how. */
class ChangeList extends UnorderedList {

    private static final long serialVersionUID = 1;

    ChangeList(List<Change> changes) {
        addClassName("wm-change-list");
        changes.forEach(change -> add(item(change)));
    }

    private ListItem item(Change change) {
        String word = change.difference().name().toLowerCase(Locale.ROOT);
        return new ListItem(
                mark("wm-mark-" + word, getTranslation("careerpath.change." + word)),
                new Text(" " + change.what().in(this::getTranslation)));
    }
}
