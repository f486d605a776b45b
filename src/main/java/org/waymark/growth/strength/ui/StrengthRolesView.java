package org.waymark.growth.strength.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Prose;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.strength.StrengthId;
import org.waymark.growth.strength.StrengthRole;
import org.waymark.growth.strength.StrengthRoles;
import org.waymark.growth.strength.StrengthRolesDetail;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.sharing.ContentDetail;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/**
 * Roles that use a strength, in the order of the paths, with what they ask, what a week in them holds and what the viewer says beside them.
 * Nothing is matched: reading the one beside the other is for people.
 */
@Route(StrengthRolesView.ADDRESS)
@PermitAll
class StrengthRolesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "growth/strengths/roles";

    private static final String STRENGTH = "strength";

    /** Names, in the address, the role beside which one writes. */
    private static final String ROLE = "role";

    private static final long serialVersionUID = 1;

    private final transient StrengthRoles roles;
    private final transient ContentEditing editing;

    private final StaticHtml before = new StaticHtml(new Div());
    private final StaticHtml after = new StaticHtml(new Div());
    private @Nullable ContentSection writing;
    private @Nullable StrengthId strength;
    private String open = "";

    StrengthRolesView(StrengthRoles roles, ContentEditing editing, CurrentUser currentUser, LiveUpdates updates) {
        this.roles = roles;
        this.editing = editing;
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    static String address(StrengthId strength) {
        return ADDRESS + "?" + STRENGTH + "=" + strength;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        open = parameters.getSingleParameter(ROLE).orElse("");
        Optional<String> named = parameters.getSingleParameter(STRENGTH);
        strength = named.flatMap(StrengthId::parse).orElse(null);
        // What is somebody else's is not told apart from what there is not.
        StrengthRolesDetail detail = Optional.of(strength != null || named.isEmpty())
                .filter(isReadable -> isReadable)
                .flatMap(ignored -> read())
                .filter(found -> open.isEmpty() || found.roles().stream().anyMatch(this::isOpen))
                .orElseThrow(NotFoundException::new);
        draw(detail);
    }

    private Optional<StrengthRolesDetail> read() {
        return strength == null ? roles.besides(open.isEmpty() ? null : open) : roles.of(strength);
    }

    private void draw(StrengthRolesDetail detail) {
        removeAll();
        writing = detail.roles().stream()
                .filter(this::isOpen)
                .findFirst()
                .map(role -> section(role.content()))
                .orElse(null);
        add(
                new StaticHtml(head(
                        eyebrow(StrengthsView.ADDRESS, getTranslation("growth.strengths.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.strength.roles.lede"))),
                before);
        if (writing != null) {
            add(writing);
        }
        add(after, new StaticHtml(GrowthFoot.of(this)));
        show(detail);
        if (writing != null) {
            writing.getElement()
                    .setAttribute("tabindex", "-1")
                    .executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'center'})");
        }
    }

    private ContentSection section(ContentDetail content) {
        return new ContentSection(
                editing,
                content,
                new ContentSection.Look(
                        "role-" + content.ref().subject(),
                        4,
                        getTranslation("growth.strength.role.title"),
                        "",
                        ContentSection.ANY_KIND));
    }

    private boolean isOpen(StrengthRole role) {
        return role.role().address().equals(open);
    }

    private void refresh() {
        read().ifPresent(this::show);
    }

    private void show(StrengthRolesDetail detail) {
        Div above = new Div();
        Div below = new Div();
        if (!detail.strength().isEmpty()) {
            above.add(paragraph("wm-words", detail.strength()));
        }
        if (detail.roles().isEmpty()) {
            above.add(empty(getTranslation(
                    detail.hasCompetencies()
                            ? "growth.strength.roles.none"
                            : "growth.strength.roles.no-competencies")));
        }
        String path = "";
        boolean isBehind = false;
        for (StrengthRole role : detail.roles()) {
            Div part = isBehind ? below : above;
            if (!role.role().pathName().equals(path)) {
                path = role.role().pathName();
                part.add(heading(2, path));
            }
            part.add(article(role));
            if (isOpen(role) && writing != null) {
                isBehind = true;
                writing.show(role.content());
                below.add(new Paragraph(link(
                        strength == null ? StrengthsView.ADDRESS : address(strength),
                        getTranslation("growth.strength.close"),
                        "wm-link")));
            }
        }
        before.show(above);
        after.show(below);
    }

    private Article article(StrengthRole role) {
        StrengthPresenter says = new StrengthPresenter(this);
        HtmlContainer name = heading(3, "");
        name.add(link("roles/" + role.role().address(), role.role().title()));
        Article article = new Article(name);
        article.addClassName("wm-answer");
        role.asked().forEach(asked -> {
            article.add(heading(
                    4,
                    asked.proficiency() == null
                            ? asked.competency()
                            : asked.competency() + " · " + asked.proficiency()));
            UnorderedList list = new UnorderedList();
            asked.expectations().forEach(expectation -> list.add(new ListItem(Prose.sentence(expectation.text()))));
            article.add(list);
        });
        if (role.week() != null) {
            article.add(new NativeDetails(getTranslation("growth.strength.role.week"), Prose.of(role.week(), 5)));
        }
        if (!(isOpen(role) && writing != null)) {
            boolean isWritten = role.content().texts().stream()
                    .anyMatch(text -> text.lost() || !text.words().isEmpty());
            if (isWritten) {
                says.words(article, 4, role.content());
                article.add(says.audience(role.content()));
            }
            article.add(new Paragraph(link(
                    besideAddress(role),
                    getTranslation(
                            isWritten ? "growth.strength.role.open" : "growth.strength.role.begin",
                            role.role().title()),
                    "wm-link")));
        }
        return article;
    }

    private String besideAddress(StrengthRole role) {
        String beside = ROLE + "=" + role.role().address();
        return strength == null ? ADDRESS + "?" + beside : address(strength) + "&" + beside;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.strength.roles");
    }
}
