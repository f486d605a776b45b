package org.waymark.reflection.ui;

import static org.waymark.base.ui.Components.mark;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.base.sharing.Freshness;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.observation.SharedObservation;

/** What managers see in the viewer and have shared with them, manager by manager. */
public final class FromManagerSection extends Div {

    private static final long serialVersionUID = 1;

    private final StaticHtml part = new StaticHtml(new Div());

    /** What was new when the page first showed it: "new" means new since this visit. */
    private final Map<String, Freshness> marks = new HashMap<>();

    /** Makes an empty part. */
    public FromManagerSection() {
        add(part);
    }

    /**
     * Shows what is shared now.
     *
     * @param observations possibly none; then nothing is drawn
     */
    public void show(List<SharedObservation> observations) {
        Map<PersonReference, List<SharedObservation>> byManager = observations.stream()
                .collect(Collectors.groupingBy(SharedObservation::from, LinkedHashMap::new, Collectors.toList()));
        Div all = new Div();
        all.addClassName("wm-part");
        byManager.forEach((manager, shared) -> all.add(of(manager, shared)));
        part.show(all);
    }

    private Section of(PersonReference manager, List<SharedObservation> shared) {
        Section section = section(
                new H2(getTranslation("reflection.from.title", manager.called())),
                paragraph("wm-meta", getTranslation("reflection.from.lede", manager.firstName())));
        shared.forEach(observation -> section.add(article(observation)));
        return section;
    }

    private Article article(SharedObservation observation) {
        Paragraph meta = new Paragraph();
        meta.addClassName("wm-meta");
        switch (keep(observation)) {
            case NEW -> meta.add(mark("wm-mark-new", getTranslation("reflection.from.new")), new Text(" "));
            case CHANGED -> meta.add(mark("wm-mark-changed", getTranslation("reflection.from.changed")), new Text(" "));
            case READ -> {}
        }
        meta.add(new Text(getTranslation("reflection.from.shared-on", Dates.shortDay(this, observation.sharedAt()))));
        Article article = new Article(meta, new H3(observation.question()), paragraph("wm-words", observation.words()));
        article.addClassName("wm-answer");
        return article;
    }

    private Freshness keep(SharedObservation observation) {
        String key = observation.from().id() + " " + observation.question();
        if (observation.freshness() != Freshness.READ) {
            marks.put(key, observation.freshness());
        }
        return marks.getOrDefault(key, Freshness.READ);
    }
}
