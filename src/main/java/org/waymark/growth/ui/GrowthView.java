package org.waymark.growth.ui;

import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.GrowthOverview;
import org.waymark.growth.GrowthState;

/** Where somebody wants to go, part by part; for a newcomer, where to begin. */
@Route("growth")
@PermitAll
class GrowthView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient GrowthOverview growth;
    private final StaticHtml page = new StaticHtml(new Div());

    GrowthView(GrowthOverview growth, CurrentUser currentUser, LiveUpdates updates) {
        this.growth = growth;
        add(page);
        refresh();
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    private void refresh() {
        List<GrowthState> areas = growth.areas();
        Div content = new Div(head("", getPageTitle(), getTranslation("growth.lede")));
        if (areas.stream().allMatch(area -> area.says() == null)
                && areas.stream().anyMatch(GrowthState::mayBegin)) {
            content.add(beginnings(areas));
        }
        content.add(
                list(areas.stream()
                        .map(area -> row(
                                area.address(),
                                getTranslation(area.key() + ".title"),
                                Stream.of(
                                                area.says() == null
                                                        ? getTranslation(area.key() + ".what")
                                                        : sentence(area.says()),
                                                sentence(area.next()))
                                        .filter(said -> !said.isEmpty())
                                        .toList()))
                        .toList()),
                files(),
                GrowthFoot.of(this));
        page.show(content);
    }

    private Paragraph files() {
        Paragraph files = new Paragraph(
                link("growth/print", getTranslation("growth.document.link"), "wm-link"),
                new Text(" \u00b7 "),
                link("reflections/then-and-now", getTranslation("growth.then-and-now"), "wm-link"));
        files.addClassName("wm-growth-files");
        return files;
    }

    private Section beginnings(List<GrowthState> areas) {
        Div ways = new Div();
        ways.addClassName("wm-beginnings");
        areas.stream().filter(GrowthState::mayBegin).forEach(area -> {
            HtmlContainer name = heading(3, "");
            name.add(link(area.address(), getTranslation(area.key() + ".begin")));
            ways.add(new Article(name, paragraph("wm-meta", getTranslation(area.key() + ".begin.lede"))));
        });
        return section(
                heading(2, getTranslation("growth.begin")),
                paragraph("wm-lede", getTranslation("growth.begin.lede")),
                ways);
    }

    private String sentence(@Nullable Sentence sentence) {
        return sentence == null ? "" : Dates.say(this, sentence);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.title");
    }
}
