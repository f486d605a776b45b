package org.waymark.identity.factor.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.waymark.base.security.ForSettingUp;
import org.waymark.base.ui.AskAgain;
import org.waymark.base.ui.Components;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.ui.CompanyMark;
import org.waymark.identity.factor.OwnFactors;
import org.waymark.identity.factor.OwnPasskeys;

/** All that opens to whoever has to set up a second factor before anything else. Everybody else has it on the page of their account. */
@Route(value = SetUpFactorView.ADDRESS, autoLayout = false)
@PermitAll
@Uses(TextField.class)
class SetUpFactorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    static final String ADDRESS = "set-up-code";

    private final transient OwnFactors factors;
    private final transient OwnPasskeys passkeys;
    private final transient CompanyProfiles company;
    private final transient AskAgain askAgain;
    private final transient AuthenticationContext signedIn;
    private final Div content = new Div();

    SetUpFactorView(
            OwnFactors factors,
            OwnPasskeys passkeys,
            CompanyProfiles company,
            AskAgain askAgain,
            AuthenticationContext signedIn) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.company = company;
        this.askAgain = askAgain;
        this.signedIn = signedIn;
        addClassName("wm-signin");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!signedIn.hasRole(ForSettingUp.ROLE)) {
            event.forwardTo("account");
            return;
        }
        Button begin = new Button(getTranslation("identity.factor.set-up"), click -> askAgain.before(this::begin));
        content.addClassName("wm-signin-form");
        content.removeAll();
        if (passkeys.isOffered()) {
            content.add(new PasskeyPanel(passkeys, askAgain, this::showRecovery, () -> {}));
        }
        content.add(
                new H3(getTranslation("identity.factor.app.title")),
                new Paragraph(getTranslation("identity.factor.none")),
                Components.actions(begin));
        Button leave = new Button(getTranslation("identity.factor.sign-out"), click -> signedIn.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div otherwise = new Div(leave);
        otherwise.addClassName("wm-signin-form");
        removeAll();
        add(new Section(
                CompanyMark.sign(company.current(), getTranslation("identity.wordmark")),
                Components.title(null, getPageTitle(), getTranslation("identity.factor.first.lede")),
                content,
                otherwise));
    }

    private void begin() {
        content.removeAll();
        content.add(new CodeSetUp(factors, askAgain, factors.begin(), this::showRecovery));
    }

    private void showRecovery(List<String> codes) {
        content.removeAll();
        if (codes.isEmpty()) {
            // Somebody was faster in another window.
            open();
            return;
        }
        // The frame around pages belongs to somebody else by now, so the page is loaded anew.
        content.add(new RecoveryCodesPanel(codes, SetUpFactorView::open));
    }

    private static void open() {
        UI.getCurrentOrThrow().getPage().setLocation(".");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.factor.first.title");
    }
}
