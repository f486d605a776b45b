package org.waymark.meeting.growth.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.growth.GrowthPoints;
import org.waymark.meeting.growth.GrowthPoints.Point;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.ReadOnlyMeetingException;

/** What of growth could be talked about at a one-on-one, each with a button that puts it on the agenda. */
public final class GrowthPointSection extends Div {

    private static final long serialVersionUID = 1;

    private enum Act {
        PUT_ON_THE_AGENDA
    }

    private final transient GrowthPoints points;
    private final OneOnOneId meeting;
    private final SerializableRunnable changed;
    private final ActionList list;

    /**
     * Draws it, empty until it is {@link #refresh refreshed}.
     *
     * @param points what there is
     * @param meeting on whose agenda
     * @param other the first name of whom the viewer meets
     * @param changed shows the page anew
     */
    public GrowthPointSection(GrowthPoints points, OneOnOneId meeting, String other, SerializableRunnable changed) {
        this.points = points;
        this.meeting = meeting;
        this.changed = changed;
        addClassName("wm-talk-map");
        list = new ActionList(getTranslation("meeting.growth.points"), Act.class, this::act);
        add(
                new StaticHtml(heading(3, getTranslation("meeting.growth.points"))),
                new StaticHtml(paragraph("wm-meta", getTranslation("meeting.growth.points.note", other))),
                list);
    }

    /** Shows what can be put on the agenda now; nothing where nothing can. */
    public void refresh() {
        List<Point> offered = points.of(meeting);
        setVisible(!offered.isEmpty());
        list.show(offered.stream()
                .map(point -> new ActionList.Item(
                        point.id(),
                        "",
                        point.words(),
                        "",
                        "",
                        point.own().stream()
                                .map(words -> getTranslation("meeting.growth.points.own", words))
                                .toList(),
                        List.of(new Action(Act.PUT_ON_THE_AGENDA, getTranslation("meeting.answers.put"), true))))
                .toList());
    }

    private void act(String point, Press<Act> press) {
        try {
            points.put(meeting, point);
        } catch (ReadOnlyMeetingException | AccessDeniedException e) {
            Components.notice(getTranslation("meeting.agenda.meanwhile"));
        }
        changed.run();
    }
}
