package org.waymark.identity.signon.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.ui.AccountSection;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.identity.signon.OwnSignOn;
import org.waymark.identity.signon.SignOn;

/** Tells people by which sign-on they are recognised and since when, so that they notice if it was not they who came. */
@Component
@Order(90)
class OwnSignOnSection implements AccountSection {

    private final SignOn signOn;

    OwnSignOnSection(SignOn signOn) {
        this.signOn = signOn;
    }

    @Override
    public Section section() {
        List<OwnSignOn> own = signOn.own();
        Section section = Components.section();
        if (own.isEmpty()) {
            section.setVisible(false);
            return section;
        }
        section.add(new H2(section.getTranslation("identity.signon.own")));
        own.forEach(one -> section.add(Components.paragraph(
                "wm-meta",
                section.getTranslation(
                        "identity.signon.own.since", one.issuer(), Dates.minute(section, one.since())))));
        section.add(Components.paragraph("wm-meta", section.getTranslation("identity.signon.own.help")));
        return section;
    }
}
