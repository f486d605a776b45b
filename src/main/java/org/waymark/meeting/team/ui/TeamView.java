package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.facts;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.team.Team;
import org.waymark.meeting.team.TeamMember;
import org.waymark.meeting.time.LocalMeetingTime;

/** The people who report to the viewer, those who need attention first. */
@Route("team")
@PermitAll
class TeamView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Team team;

    TeamView(Team team, LiveUpdates updates, CurrentUser currentUser) {
        this.team = team;
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.team.title");
    }

    private void refresh() {
        removeAll();
        List<TeamMember> members = team.members();
        if (members.isEmpty()) {
            add(
                    new StaticHtml(head("", getPageTitle(), "")),
                    new StaticHtml(empty(getTranslation("meeting.team.none"))));
            return;
        }
        add(
                new StaticHtml(head("", getPageTitle(), getTranslation("meeting.team.lede", members.size()))),
                new StaticHtml(list(members.stream().map(this::line).toList())));
    }

    private ListItem line(TeamMember member) {
        LocalMeetingTime next = member.when();
        Paragraph day = next == null
                ? paragraph("wm-fact-strong", getTranslation("meeting.team.no-date"))
                : new Paragraph(Dates.moment(this, next.day(), next.start()));
        return row(
                "team/" + member.person().id(),
                member.person().called(),
                List.of(Objects.requireNonNullElse(member.person().title(), ""), MemberFacts.never(this, member)),
                day,
                facts(MemberFacts.of(this, member)));
    }
}
