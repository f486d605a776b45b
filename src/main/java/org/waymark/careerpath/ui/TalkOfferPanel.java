package org.waymark.careerpath.ui;

import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.StaticHtml;
import org.waymark.organization.PersonReference;
import org.waymark.organization.TalkOffers;

/** Colleagues who hold a role and offered to talk about it; whoever holds it can offer that here. */
class TalkOfferPanel extends Section {

    private static final long serialVersionUID = 1;

    private final transient TalkOffers offers;
    private final PersonId viewer;
    private final String role;
    private final boolean isOwnRole;

    TalkOfferPanel(TalkOffers offers, PersonId viewer, String role, boolean isOwnRole) {
        this.offers = offers;
        this.viewer = viewer;
        this.role = role;
        this.isOwnRole = isOwnRole;
        addClassName("wm-section");
    }

    /**
     * Shows who offered it.
     *
     * @param colleagues possibly empty
     */
    void show(List<PersonReference> colleagues) {
        removeAll();
        add(new StaticHtml(new H2(getTranslation("careerpath.talk.title"))));
        if (!colleagues.isEmpty()) {
            add(new StaticHtml(list(colleagues.stream().map(this::row).toList())));
        }
        if (isOwnRole) {
            boolean hasOffered =
                    colleagues.stream().anyMatch(person -> person.id().equals(viewer));
            Button button = new Button(
                    getTranslation(hasOffered ? "careerpath.talk.take-back" : "careerpath.talk.offer"),
                    click -> change(hasOffered));
            add(new StaticHtml(paragraph("wm-meta", getTranslation("careerpath.talk.reason"))), button);
        }
    }

    private void change(boolean hasOffered) {
        if (hasOffered) {
            offers.takeBack();
        } else {
            offers.offer(role);
        }
        show(offers.colleagues(role));
    }

    private ListItem row(PersonReference person) {
        Span name = LadderPresenter.span("wm-row-link", person.called());
        ListItem row = new ListItem(name);
        row.addClassName("wm-row");
        if (!person.id().equals(viewer)) {
            Anchor write =
                    new Anchor("mailto:" + person.email(), getTranslation("careerpath.talk.write", person.firstName()));
            write.addClassNames("wm-link", "wm-row-aside");
            row.add(write);
        }
        return row;
    }
}
