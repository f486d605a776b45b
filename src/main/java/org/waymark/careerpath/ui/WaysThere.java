package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.waymark.base.ui.Prose;
import org.waymark.careerpath.Way;
import org.waymark.careerpath.Way.WayStep;

/** Every way from a role to another, the shortest first, each step with what it newly asks. */
class WaysThere extends Div {

    private static final long serialVersionUID = 1;

    WaysThere(List<Way> ways) {
        int number = 0;
        for (Way way : ways) {
            number++;
            OrderedList steps = new OrderedList();
            steps.addClassName("wm-steps");
            way.steps().forEach(step -> steps.add(step(step)));
            Div item = new Div(
                    new H3(getTranslation(
                            "careerpath.route", number, way.steps().size())),
                    steps);
            item.addClassName("wm-route");
            add(item);
        }
    }

    private ListItem step(WayStep step) {
        ListItem item = new ListItem();
        item.addClassNames("wm-step", "wm-step-" + step.kind().word());
        item.add(
                LadderPresenter.span(
                        "wm-step-kind",
                        getTranslation("careerpath.step." + step.kind().word() + ".to")),
                new Text(" "),
                link("roles/" + step.role().address(), step.role().title()));
        if (step.asks().isEmpty()) {
            item.add(paragraph("wm-none", getTranslation("careerpath.route.nothing-new")));
        } else {
            item.add(asks(step));
        }
        return item;
    }

    private Details asks(WayStep step) {
        UnorderedList asks = new UnorderedList();
        asks.addClassName("wm-examples");
        step.asks()
                .forEach(competency -> competency
                        .sentences()
                        .forEach(sentence -> asks.add(new ListItem(getTranslation(
                                "careerpath.route.ask", competency.competency(), Prose.plain(sentence))))));
        Details details = new Details(getTranslation("careerpath.route.asks"), asks);
        details.addThemeNames("no-padding");
        return details;
    }
}
