package org.waymark.provisioning.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.base.ui.AskAgain;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Copyable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.PortalAddress;
import org.waymark.provisioning.NewToken;
import org.waymark.provisioning.ProvisioningToken;
import org.waymark.provisioning.ProvisioningTokens;
import org.waymark.provisioning.Source;
import org.waymark.provisioning.TokenPurpose;

/** Makes, releases and revokes the tokens by which providers keep people. */
class TokensSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient ProvisioningTokens tokens;
    private final transient PortalAddress portal;
    private final transient AskAgain askAgain;

    TokensSection(ProvisioningTokens tokens, PortalAddress portal, AskAgain askAgain) {
        this.tokens = tokens;
        this.portal = portal;
        this.askAgain = askAgain;
        addClassName("wm-section");
        show();
    }

    private void show(Component... fresh) {
        removeAll();
        List<ProvisioningToken> all = tokens.list();
        List<Source> sources = tokens.sources();
        add(
                new H2(getTranslation("provisioning.title")),
                paragraph("wm-meta", getTranslation("provisioning.lede")),
                paragraph("wm-meta", getTranslation("provisioning.address", portal.of("scim", "v2"))),
                paragraph("wm-meta", getTranslation("provisioning.feed.address", portal.of("feeds", "people"))));
        add(fresh);
        if (all.isEmpty()) {
            add(paragraph("wm-meta", getTranslation("provisioning.none")));
        } else {
            add(Components.list(all.stream().map(this::row).toList()));
        }
        add(actions(new Button(
                getTranslation("provisioning.make"),
                click -> new TokenDialog(tokens, askAgain, sources, this::tell).open())));
    }

    private ListItem row(ProvisioningToken token) {
        Source source = token.source();
        Div facts = new Div(new Span(source.name()));
        Stream.of(
                        getTranslation("provisioning.made", token.madeByName(), Dates.minute(this, token.madeAt())),
                        used(token),
                        purpose(token))
                .forEach(text -> facts.add(paragraph("wm-meta", text)));
        Div aside = new Div();
        aside.addClassNames("wm-row-aside", "wm-row-actions");
        if (token.isReleasable()) {
            Button release =
                    new Button(getTranslation("provisioning.release"), click -> askAgain.before(() -> release(token)));
            release.setAriaLabel(getTranslation("provisioning.release-label", source.name()));
            aside.add(release);
        }
        Button revoke = new Button(getTranslation("provisioning.revoke"), click -> {
            tokens.revoke(token.id());
            show(said("provisioning.revoked", source.name()));
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(
                getTranslation("provisioning.revoke-label", source.name(), Dates.minute(this, token.madeAt())));
        aside.add(revoke);
        ListItem row = new ListItem(facts, aside);
        row.addClassName("wm-row");
        return row;
    }

    private String used(ProvisioningToken token) {
        if (!token.isReleased()) {
            return getTranslation(token.isReleasable() ? "provisioning.waits" : "provisioning.waits.not-you");
        }
        Instant used = token.lastUsedAt();
        return used == null
                ? getTranslation("provisioning.unused")
                : getTranslation("provisioning.used", Dates.minute(this, used));
    }

    private String purpose(ProvisioningToken token) {
        return token.purpose() == TokenPurpose.FEED
                ? getTranslation("provisioning.is-for-feeds")
                : groups(token.source());
    }

    private String groups(Source source) {
        boolean administrators = !source.administratorGroup().isEmpty();
        boolean peopleTeam = !source.peopleTeamGroup().isEmpty();
        if (!administrators && !peopleTeam) {
            return getTranslation("provisioning.groups.none");
        }
        String key = administrators && peopleTeam ? "both" : administrators ? "administrators" : "people-team";
        return getTranslation("provisioning.groups." + key, source.administratorGroup(), source.peopleTeamGroup());
    }

    private void release(ProvisioningToken token) {
        String key = tokens.release(token.id()) ? "provisioning.released" : "provisioning.too-late";
        show(said(key, token.source().name()));
    }

    /** The token is told here, and nobody can show it again. */
    private void tell(NewToken token) {
        show(new Copyable(
                getTranslation("provisioning.token"),
                token.secret(),
                getTranslation(token.isReleased() ? "provisioning.token.help" : "provisioning.token.waits"),
                getTranslation("provisioning.token.copy")));
    }

    private Paragraph said(String key, String source) {
        Paragraph said = paragraph("wm-meta", getTranslation(key, source));
        said.getElement().setAttribute("role", "status");
        return said;
    }
}
