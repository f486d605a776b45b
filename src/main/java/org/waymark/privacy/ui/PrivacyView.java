package org.waymark.privacy.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.KeptTogether;
import org.waymark.base.privacy.OwnFileProvider;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Fold;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.company.CompanyProfiles;
import org.waymark.company.ui.CompanyText;
import org.waymark.organization.PersonReference;
import org.waymark.privacy.UnknownContent;
import org.waymark.privacy.WhatIWrote;
import org.waymark.privacy.WhatIWrote.Kept;
import org.waymark.privacy.WhatIWrote.Overview;

/** Everything that one has shared, with whom, and what can be done about it; below it what is one's own, and what the rules are. */
@Route("privacy")
@PermitAll
class PrivacyView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    /** How many meetings are listed; all of them stand on their own page. */
    private static final int MEETINGS = 30;

    private final transient WhatIWrote words;
    private final PersonId viewer;
    private final StaticHtml head = new StaticHtml(new Div());
    private final Div said = new Div();
    private final StaticHtml filterLinks = new StaticHtml(new Div());
    private final StaticHtml nothing = new StaticHtml(new Div());
    private final ThingGroups groups = new ThingGroups(false, this::act);
    private final LazyFold kept = new LazyFold(getTranslation("privacy.kept"), this::keptContent);
    private final LazyFold alone = new LazyFold(getTranslation("privacy.alone"), this::aloneContent);
    private final StaticHtml who = new StaticHtml(new Fold());
    private ThingFilter filter = ThingFilter.ALL;
    private boolean shown;

    PrivacyView(
            WhatIWrote words,
            CompanyProfiles company,
            List<OwnFileProvider> files,
            CurrentUser currentUser,
            LiveUpdates updates) {
        this.words = words;
        this.viewer = currentUser.require();
        said.addClassName("wm-meta");
        said.getElement().setAttribute("role", "status");
        add(head, filterLinks, said, nothing, groups, kept, alone, new StaticHtml(myData(files)), turnTo(company), who);
        updates.keepFresh(this, viewer, () -> {
            Overview _ = refresh();
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = ThingFilter.of(event.getLocation().getQueryParameters());
        Overview found = refresh();
        if (shown) {
            // The links are drawn anew: whoever chose one with the keyboard goes on from there.
            filterLinks.getElement().executeJs("this.querySelector('[aria-current]')?.focus()");
            said.setText(getTranslation("privacy.filter.found", count(found)));
        }
        shown = true;
    }

    private static int count(Overview found) {
        return found.groups().stream().mapToInt(group -> group.things().size()).sum();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.title");
    }

    private Overview refresh() {
        Overview all = words.shared();
        Overview overview = filter.of(all);
        PersonReference manager = overview.manager();
        head.show(head("", getPageTitle(), getTranslation("privacy.lede"), seeAs(manager)));
        filterLinks.show(ThingFilterLinks.of(this, all, filter));
        nothing.show(nothing(all, overview));
        groups.show(overview);
        kept.refresh();
        alone.refresh();
        who.show(WhoSeesWhat.of(this, manager));
        return overview;
    }

    private Div nothing(Overview all, Overview found) {
        if (!found.groups().isEmpty()) {
            return new Div();
        }
        return all.groups().isEmpty()
                ? new Div(empty(getTranslation("privacy.nothing")))
                : new Div(empty(
                        getTranslation("privacy.filter.nothing"),
                        link(ThingFilter.ALL.address(), getTranslation("privacy.filter.all"), "wm-link")));
    }

    private Component[] seeAs(@Nullable PersonReference manager) {
        return manager == null
                ? new Component[0]
                : new Component[] {
                    link("team/" + viewer, getTranslation("privacy.see-as", manager.firstName()), "wm-link")
                };
    }

    private void act(String kind, String id, Press<Change> press) {
        Change change = press.action();
        try {
            if (change == Change.ERASE) {
                confirm(kind, id);
                return;
            }
            if (change.gives()) {
                words.share(kind, id, change, press.named());
            } else {
                Undo.offerWithdrawn(
                        words.change(kind, id, change), (was, reader) -> words.putBack(kind, was, reader), () -> {
                            said.setText("");
                            Overview _ = refresh();
                        });
            }
            say("privacy.done." + change.name().toLowerCase(Locale.ROOT));
        } catch (UnknownContent e) {
            say("privacy.gone");
        }
    }

    private void confirm(String kind, String id) {
        Overview one = words.find(kind, id);
        OwnThing thing = one.groups().getFirst().things().getFirst();
        new EraseDialog(
                        getTranslation("privacy.erase.title"),
                        List.of(
                                new ThingPresenter(this, one.people()).title(kind, thing),
                                getTranslation(
                                        thing.sharing() == null ? "privacy.erase.goes" : "privacy.erase.goes-shared"),
                                getTranslation("privacy.erase.no-way-back"),
                                getTranslation("privacy.erase.stays")),
                        () -> erase(kind, id))
                .open();
    }

    private void erase(String kind, String id) {
        try {
            words.change(kind, id, Change.ERASE);
            say("privacy.erase.done");
        } catch (UnknownContent e) {
            say("privacy.gone");
        }
    }

    private void say(String key) {
        said.setText(getTranslation(key));
        Overview _ = refresh();
    }

    private LazyFold.Content aloneContent() {
        AloneSection part = new AloneSection(words, this::act, () -> {
            words.eraseAlone();
            say("privacy.alone.done");
        });
        return new LazyFold.Content(part, part::load);
    }

    private LazyFold.Content keptContent() {
        StaticHtml content = new StaticHtml(section());
        return new LazyFold.Content(content, () -> content.show(kept(words.kept(MEETINGS))));
    }

    private Section kept(Kept together) {
        if (together.meetings().isEmpty()) {
            return section(paragraph("wm-meta", getTranslation("privacy.kept.nothing")));
        }
        return section(
                paragraph("wm-meta", getTranslation("privacy.kept.lede")),
                list(together.meetings().stream()
                        .map(meeting -> row(
                                meeting.address(),
                                getTranslation(
                                        "privacy.kept.meeting",
                                        name(together, meeting.with()),
                                        Dates.day(this, meeting.day())),
                                what(together, meeting)))
                        .toList()),
                actions(
                        link("one-on-ones", getTranslation("privacy.kept.all"), "wm-link"),
                        link("handover", getTranslation("privacy.kept.handover"), "wm-link")));
    }

    private String what(Kept together, KeptTogether.Meeting meeting) {
        List<String> parts = new ArrayList<>();
        if (meeting.points() > 0) {
            parts.add(getTranslation("privacy.kept.points", meeting.points()));
        }
        if (meeting.note()) {
            parts.add(getTranslation("privacy.kept.note"));
        }
        if (meeting.promises() > 0) {
            parts.add(getTranslation("privacy.kept.promises", meeting.promises()));
        }
        KeptTogether.Handed handed = meeting.handed();
        if (handed != null) {
            parts.add(getTranslation(
                    "privacy.kept.handed", name(together, handed.to()), Dates.shortDay(this, handed.since())));
        }
        return String.join(" · ", parts);
    }

    private static String name(Kept together, PersonId person) {
        PersonReference reference = together.people().get(person);
        return reference == null ? "" : reference.called();
    }

    /** Whom the company names; without one nothing is said. */
    private StaticHtml turnTo(CompanyProfiles company) {
        String contact = company.current().words().privacyContact();
        return new StaticHtml(
                contact.isEmpty()
                        ? new Div()
                        : section(new H2(getTranslation("privacy.turn-to")), CompanyText.of(contact)));
    }

    private Section myData(List<OwnFileProvider> files) {
        Section section = section(
                new H2(getTranslation("privacy.my-data")),
                paragraph("wm-prose", getTranslation("privacy.my-data.about")),
                paragraph("wm-prose", getTranslation("privacy.my-data.without")),
                actions(
                        download(MyDataDownload.DOCUMENT, "privacy.my-data.document"),
                        download(MyDataDownload.JSON, "privacy.my-data.json")));
        files.forEach(file -> section.add(
                paragraph("wm-prose", getTranslation(file.about())), actions(download(file.address(), file.link()))));
        return section;
    }

    private Anchor download(String address, String key) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.addClassName("wm-link");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
