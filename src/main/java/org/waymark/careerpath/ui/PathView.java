package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.waymark.base.ui.Prose;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.PathDetail;
import org.waymark.careerpath.PathDetail.Rung;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.StepDetail;
import org.waymark.careerpath.ui.LadderLayout.PlacedRung;
import org.waymark.careerpath.ui.LadderLayout.Rail;

/** One ladder: its tracks side by side, its rungs from the ground up. */
@Route("paths")
@PermitAll
class PathView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient LadderEditions editions;
    private final transient List<BesidePromotions> beside;
    private Edition edition = Edition.of(QueryParameters.empty());
    private String title = "";

    PathView(LadderEditions editions, List<BesidePromotions> beside) {
        this.editions = editions;
        this.beside = beside;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        edition = Edition.of(event.getLocation().getQueryParameters());
        PathDetail path = editions.path(parameter, edition).orElseThrow(NotFoundException::new);
        title = path.name();
        removeAll();
        if (!edition.isToday()) {
            add(new StaticHtml(LadderEditions.notice(this, edition, "paths/" + parameter, "admin/paths/" + parameter)));
        }
        add(
                new StaticHtml(head(
                        eyebrow("paths", getTranslation("careerpath.paths.title"), ""),
                        path.name(),
                        Objects.requireNonNullElse(path.summary(), ""))),
                new StaticHtml(ladder(path)));
        if (path.promotions() != null) {
            add(new StaticHtml(
                    section(new H2(getTranslation("careerpath.promotions")), Prose.of(path.promotions(), 3))));
        }
        if (edition.isToday()) {
            beside.stream().flatMap(part -> part.part(path).stream()).forEach(this::add);
        }
        add(new StaticHtml(LadderPresenter.downloads(
                getTranslation("careerpath.download"), "paths/" + parameter + ".yml", "paths/" + parameter + ".csv")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Section ladder(PathDetail path) {
        LadderLayout layout = LadderLayout.of(path);
        Section section = new Section();
        section.setAriaLabel(getTranslation("careerpath.path.roles"));
        if (!path.tracks().isEmpty()) {
            Div tracks = new Div();
            tracks.addClassName("wm-ladder-tracks");
            tracks.getStyle().set("--wm-tracks", Integer.toString(path.tracks().size()));
            // Each rung says its track itself.
            tracks.getElement().setAttribute("aria-hidden", "true");
            path.tracks().forEach(track -> tracks.add(new Span(track.name())));
            section.add(tracks);
        }
        OrderedList ladder = new OrderedList();
        ladder.addClassName("wm-ladder");
        ladder.getStyle()
                .set("--wm-tracks", Integer.toString(layout.columns()))
                .set("--wm-rungs", Integer.toString(layout.rows()));
        layout.rungs().forEach(placed -> ladder.add(rung(placed, layout.columns(), path)));
        layout.rails().forEach(rail -> ladder.add(rail(rail)));
        section.add(ladder);
        return section;
    }

    private ListItem rung(PlacedRung placed, int columns, PathDetail path) {
        Rung rung = placed.rung();
        RoleReference role = rung.role();
        ListItem item = new ListItem();
        item.addClassName("wm-rung");
        item.setClassName("wm-rung-ground", placed.isGround());
        item.setClassName("wm-rung-join", placed.isJoin());
        item.setClassName("wm-rung-branch", placed.isBranch());
        item.getStyle()
                .set("--wm-rung", Integer.toString(placed.row()))
                .set("--wm-track", Integer.toString(placed.column()))
                .set("--wm-span", Integer.toString(placed.span()));
        if (!path.tracks().isEmpty()) {
            Paragraph track = paragraph("wm-eyebrow", LadderPresenter.track(this, role));
            // Where the place alone could be taken for a track's, it is written out.
            boolean isWhole = role.track() != null || placed.span() == columns;
            track.setClassName("wm-repeat", isWhole);
            item.add(track);
        }
        H2 name = new H2(link("roles/" + role.address() + edition.suffix(), role.title(), "wm-link"));
        name.addClassName("wm-rung-name");
        item.add(name);
        if (role.address().equals(path.here())) {
            item.addClassName("wm-rung-here");
            name.add(LadderPresenter.here(this));
        }
        if (rung.summary() != null) {
            item.add(paragraph("wm-meta", rung.summary()));
        }
        if (!rung.next().isEmpty()) {
            item.add(steps(rung));
        }
        return item;
    }

    /** A piece of line, nothing to read. */
    private static ListItem rail(Rail rail) {
        ListItem item = new ListItem();
        item.addClassName("wm-rail");
        item.getElement().setAttribute("aria-hidden", "true");
        item.getStyle()
                .set("--wm-rung", Integer.toString(rail.row()))
                .set("--wm-track", Integer.toString(rail.column()));
        return item;
    }

    private Component steps(Rung rung) {
        UnorderedList steps = new UnorderedList();
        steps.addClassName("wm-steps");
        steps.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("careerpath.path.steps", rung.role().title()));
        for (StepDetail step : rung.next()) {
            ListItem item = new ListItem();
            item.addClassNames("wm-step", LadderPresenter.stepClass(step));
            item.add(LadderPresenter.step(this, step, "to", rung.role(), edition));
            steps.add(item);
        }
        return steps;
    }
}
