package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.RoleDetail;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.appeal.Appeals;
import org.waymark.careerpath.appeal.RoleWithAppeal;
import org.waymark.organization.TalkOffers;

/** One role in full: what comes next, what it asks, what it is like, and how people come and go. */
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
        RoleWithAppeal page = editions.role(parameter, edition).orElseThrow(NotFoundException::new);
        RoleDetail detail = page.detail();
        RoleReference role = detail.role();
        RoleSections sections = new RoleSections(this, detail, edition);
        title = role.title();
        removeAll();
        if (!edition.isToday()) {
            add(new StaticHtml(LadderEditions.notice(
                    this,
                    edition,
                    "roles/" + parameter,
                    "admin/paths/" + role.path() + "?role="
                            + parameter.substring(role.path().length() + 1))));
        }
        add(new StaticHtml(header(detail, edition)));
        sections.likeness().forEach(section -> add(new StaticHtml(section)));
        if (page.appeal() != null) {
            AppealCard appeal = new AppealCard(appeals, viewer, role.address());
            appeal.show(page.appeal());
            add(appeal);
            Paragraph goal = new Paragraph(link(
                    "growth/plan?from=appeal&id=" + role.address(),
                    getTranslation("careerpath.role.make-goal"),
                    "wm-link"));
            goal.addClassName("wm-meta");
            add(new StaticHtml(goal));
        }
        boolean isOwnRole = role.address().equals(detail.here());
        if (isOwnRole || !detail.colleagues().isEmpty()) {
            TalkOfferPanel talk = new TalkOfferPanel(talkOffers, viewer, role.address(), isOwnRole);
            talk.show(detail.colleagues());
            add(talk);
        }
        sections.ways().forEach(section -> add(new StaticHtml(section)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private Component header(RoleDetail detail, Edition edition) {
        RoleReference role = detail.role();
        boolean isHere = role.address().equals(detail.here());
        Anchor compare = detail.here() == null || isHere
                ? link(CompareView.address(role.address()), getTranslation("careerpath.role.compare"), "wm-link")
                : link(
                        CompareView.address(detail.here(), role.address()),
                        getTranslation("careerpath.role.compare-mine"),
                        "wm-link");
        Component head = head(
                eyebrow("paths/" + role.path() + edition.suffix(), role.pathName(), LadderPresenter.track(this, role)),
                role.title(),
                Objects.requireNonNullElse(detail.summary(), ""),
                edition.isToday()
                        ? new Component[] {
                            compare,
                            // The page of another module, which knows this one.
                            link(
                                    "growth/standing?role=" + role.address(),
                                    getTranslation("careerpath.role.standing"),
                                    "wm-link")
                        }
                        : new Component[0]);
        if (isHere) {
            head.getElement().getChild(0).appendChild(LadderPresenter.here(this).getElement());
        }
        return head;
    }
}
