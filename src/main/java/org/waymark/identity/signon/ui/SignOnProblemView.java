package org.waymark.identity.signon.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import org.waymark.base.ui.Components;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.ui.CompanyMark;
import org.waymark.identity.signon.SignOn;
import org.waymark.identity.signon.SignOnProblem;

/** Tells whoever came from a provider and was not let in what they can do about it. Of people it names nobody but themselves. */
@Route(value = SignOn.PROBLEM_ADDRESS, autoLayout = false)
@AnonymousAllowed
class SignOnProblemView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient SignOn signOn;
    private final transient CompanyProfiles company;

    SignOnProblemView(SignOn signOn, CompanyProfiles company) {
        this.company = company;
        this.signOn = signOn;
        addClassName("wm-signin");
    }

    @Override
    public void setParameter(BeforeEvent event, String reason) {
        SignOnProblem problem = Stream.of(SignOnProblem.values())
                .filter(known -> known.word().equals(reason))
                .findFirst()
                .orElse(SignOnProblem.START_AGAIN);
        String address = signOn.provenAddress(
                VaadinServletRequest.getCurrent().getHttpServletRequest().getSession());
        removeAll();
        add(new Section(
                CompanyMark.sign(company.current(), getTranslation("identity.wordmark")),
                Components.title(null, getPageTitle(), getTranslation("identity.signon." + problem.word())),
                Components.paragraph(
                        "wm-meta", address.isEmpty() ? "" : getTranslation("identity.signon.problem.address", address)),
                new Anchor("login", getTranslation("identity.signon.problem.back"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.signon.problem.title");
    }
}
