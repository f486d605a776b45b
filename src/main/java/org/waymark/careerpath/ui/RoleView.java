package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Pieces.head;
import static org.waymark.base.ui.Pieces.link;
import static org.waymark.base.ui.Pieces.list;
import static org.waymark.base.ui.Pieces.paragraph;
import static org.waymark.base.ui.Pieces.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.WayOn;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Still;
import org.waymark.base.ui.WayList;
import org.waymark.careerpath.Appeals;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.RoleDetail.Asked;
import org.waymark.careerpath.RoleDetail.ExpectationDetail;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.StepDetail;
import org.waymark.organization.TalkOffers;

/** One role in full: what comes next, what it asks, and how promotions work there. */
@Route("roles")
@PermitAll
class RoleView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient LadderEditions editions;
    private final transient Appeals appeals;
    private final transient TalkOffers talkOffers;
    private final PersonId viewer;
    private String title = "";

    RoleView(LadderEditions editions, Appeals appeals, TalkOffers talkOffers, CurrentUser currentUser) {
        this.editions = editions;
        this.appeals = appeals;
        this.talkOffers = talkOffers;
        this.viewer = currentUser.require();
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Edition edition = Edition.of(event.getLocation().getQueryParameters());
        RoleDetail detail = editions.role(parameter, edition).orElseThrow(NotFoundException::new);
        RoleReference role = detail.role();
        title = role.title();
        removeAll();
        if (!edition.isToday()) {
            add(new Still(LadderEditions.notice(
                    this,
                    edition,
                    "roles/" + parameter,
                    PathsAdminView.ROUTE + "/" + role.path() + "?role="
                            + parameter.substring(role.path().length() + 1))));
        }
        add(new Still(header(detail)), new Still(next(detail)));
        List<WayOn> further =
                detail.ways().stream().filter(way -> way.distance() > 1).toList();
        add(new Still(asked(detail.asked())));
        if (detail.appeal() != null) {
            AppealCard appeal = new AppealCard(appeals, viewer, role.address());
            appeal.show(detail.appeal());
            add(appeal);
        }
        boolean isOwnRole = role.address().equals(detail.here());
        if (isOwnRole || !detail.colleagues().isEmpty()) {
            TalkOfferPanel talk = new TalkOfferPanel(talkOffers, viewer, role.address(), isOwnRole);
            talk.show(detail.colleagues());
            add(talk);
        }
        if (!further.isEmpty()) {
            add(new Still(section(new H2(getTranslation("careerpath.role.further")), new WayList(further, 3))));
        }
        if (!detail.before().isEmpty()) {
            add(new Still(section(
                    new H2(getTranslation("careerpath.role.before")),
                    list(detail.before().stream()
                            .map(step -> step(role, step, "from"))
                            .toList()))));
        }
        if (detail.promotions() != null) {
            add(new Still(section(new H2(getTranslation("careerpath.promotions")), Prose.of(detail.promotions(), 3))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Component header(RoleDetail detail) {
        RoleReference role = detail.role();
        boolean isHere = role.address().equals(detail.here());
        Anchor compare = detail.here() == null || isHere
                ? link(CompareView.address(role.address()), getTranslation("careerpath.role.compare"), "wm-link")
                : link(
                        CompareView.address(detail.here(), role.address()),
                        getTranslation("careerpath.role.compare-mine"),
                        "wm-link");
        Component head = head(
                Words.eyebrow("paths/" + role.path(), role.pathName(), Words.track(this, role)),
                role.title(),
                Objects.requireNonNullElse(detail.summary(), ""),
                compare);
        if (isHere) {
            head.getElement().getChild(0).appendChild(Words.here(this).getElement());
        }
        return head;
    }

    private Section next(RoleDetail detail) {
        Section section = section(new H2(getTranslation("careerpath.role.next")));
        if (detail.next().isEmpty()) {
            section.add(paragraph("wm-none", getTranslation("careerpath.role.next.none")));
        } else {
            section.add(list(detail.next().stream()
                    .map(step -> step(detail.role(), step, "to"))
                    .toList()));
        }
        return section;
    }

    private ListItem step(RoleReference role, StepDetail step, String direction) {
        Div words = new Div();
        words.addClassNames("wm-step", Words.stepClass(step));
        words.add(Words.step(this, step, direction, role));
        Div main = new Div(words);
        if (step.note() != null) {
            main.add(paragraph("wm-meta", step.note()));
        }
        ListItem row = new ListItem(main);
        row.addClassName("wm-row");
        if (direction.equals("to")) {
            Anchor changes = link(
                    CompareView.address(role.address(), step.role().address()),
                    getTranslation("careerpath.role.changes"),
                    "wm-link");
            changes.addClassName("wm-row-aside");
            changes.add(Words.span(
                    "wm-unseen",
                    " "
                            + getTranslation(
                                    "careerpath.role.changes.at", step.role().title())));
            row.add(changes);
        }
        return row;
    }

    private Section asked(List<Asked> asked) {
        Section section = section(new H2(getTranslation("careerpath.role.asks")));
        if (asked.isEmpty()) {
            section.add(paragraph("wm-none", getTranslation("careerpath.role.asks.nothing")));
        }
        for (Asked competency : asked) {
            UnorderedList expectations = new UnorderedList();
            expectations.addClassName("wm-expectations");
            competency.expectations().forEach(one -> expectations.add(expectation(one)));
            Div content = new Div();
            if (competency.summary() != null) {
                content.add(paragraph("wm-meta", competency.summary()));
            }
            if (competency.proficiency() != null) {
                content.add(
                        paragraph("wm-meta", getTranslation("careerpath.role.proficiency", competency.proficiency())));
            }
            content.add(expectations);
            Section part = new Section(new H3(competency.competency()), content);
            part.addClassName("wm-competency");
            section.add(part);
        }
        return section;
    }

    private ListItem expectation(ExpectationDetail expectation) {
        ListItem item = new ListItem(expectation.text());
        if (!expectation.examples().isEmpty()) {
            UnorderedList examples = new UnorderedList();
            examples.addClassName("wm-examples");
            expectation.examples().forEach(example -> examples.add(new ListItem(example)));
            Details details = new Details(getTranslation("careerpath.role.example"), examples);
            details.addThemeNames("no-padding");
            item.add(details);
        }
        return item;
    }
}
