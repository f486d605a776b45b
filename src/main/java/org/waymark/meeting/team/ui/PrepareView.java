package org.waymark.meeting.team.ui;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.AtAddress;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.plan.PlanWish;
import org.waymark.meeting.growth.PlanOffers;
import org.waymark.meeting.growth.ui.PlanOfferSection;
import org.waymark.meeting.handover.MeetingHandover;
import org.waymark.meeting.handover.MeetingHandover.HandedOverRow;
import org.waymark.meeting.handover.ui.HandedOverList;
import org.waymark.meeting.note.PrivateNotes;
import org.waymark.meeting.note.ui.PrivateNoteField;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.ui.DateDialog;
import org.waymark.meeting.team.Preparation;
import org.waymark.meeting.team.Preview;
import org.waymark.meeting.team.Team;
import org.waymark.meeting.time.LocalMeetingTime;
import org.waymark.meeting.wrapup.ConversationMaps;
import org.waymark.meeting.wrapup.ui.ConversationMapSection;
import org.waymark.meeting.wrapup.ui.ConversationMapSection.Offer;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.observation.Observations;
import org.waymark.reflection.swap.SwapDetail;
import org.waymark.reflection.swap.Swaps;
import org.waymark.reflection.ui.SwapPicture;
import org.waymark.reflection.ui.SwapSection;

/**
 * The one page before a 1:1: what the person shared, beside their path, with a place for one's own notes. Whoever opens the
 * page about themselves sees what their manager does.
 */
@Route(PrepareView.ROUTE)
@PermitAll
class PrepareView extends Div implements HasUrlParameter<Long>, AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "team";

    private static final long serialVersionUID = 1;

    private final transient Team team;
    private final transient OneOnOnes oneOnOnes;
    private final transient PrivateNotes notes;
    private final transient ProposalDialogs proposals;
    private final transient ConversationMaps maps;
    private final transient Observations observations;
    private final transient MeetingHandover handedOver;
    private final transient PlanOffers offers;
    private final transient Clock clock;
    private final PersonId viewer;

    // What stays while the page is open, so that no click on its way is lost; only what they say changes.
    private final StaticHtml words = new StaticHtml(new Div());
    private final ActionBar doing = new ActionBar(PrepareDialog.class, this::act);
    private final StaticHtml path = new StaticHtml(new Div());
    private final SharedColumn left = new SharedColumn();
    private final LazyFold ask = new LazyFold(getTranslation("meeting.map.title"), this::map);
    private final SwapSection both;
    private @Nullable StaticHtml bothAsSeen;
    private @Nullable LazyFold seen;
    private @Nullable LazyFold wishes;
    private @Nullable StaticHtml about;
    private @Nullable LazyFold before;

    private PersonId person = new PersonId(0);
    private @Nullable OneOnOneId oneOnOne;
    private String name = "";

    PrepareView(
            Team team,
            OneOnOnes oneOnOnes,
            PrivateNotes notes,
            ProposalDialogs proposals,
            ConversationMaps maps,
            Swaps swaps,
            Observations observations,
            MeetingHandover handedOver,
            PlanOffers offers,
            CurrentUser currentUser,
            LiveUpdates updates,
            Clock clock) {
        this.team = team;
        this.oneOnOnes = oneOnOnes;
        this.notes = notes;
        this.proposals = proposals;
        this.maps = maps;
        this.observations = observations;
        this.clock = clock;
        this.viewer = currentUser.require();
        this.both = new SwapSection(swaps, viewer, this::refresh);
        this.handedOver = handedOver;
        this.offers = offers;
        Div head = new Div(words, doing);
        head.addClassName("wm-page-head");
        Div columns = new Div(left, path);
        columns.addClassName("wm-columns");
        add(head, columns);
        updates.keepFresh(this, viewer, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        PersonId asked = new PersonId(parameter);
        String next = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PrepareAddress.NEXT)
                .orElse(null);
        // Whoever only sets another role beside goes on writing the same note.
        boolean isAnother = !asked.equals(person);
        person = asked;
        if (isAnother) {
            left.begin();
            bothAsSeen = null;
            seen = null;
            wishes = null;
            before = null;
        }
        // Somebody else's report and nobody at all look the same.
        if (asked.equals(viewer)) {
            Preview preview = team.preview(next).orElseThrow(NotFoundException::new);
            show(preview);
            showPath(preview.page());
        } else {
            Preparation preparation = team.prepare(asked, next).orElseThrow(NotFoundException::new);
            if (isAnother) {
                seen = seen(preparation.person());
                before = before(preparation.person(), () -> handedOver.of(asked));
                wishes = wishes(preparation.person());
                left.add(
                        wishes,
                        both,
                        ask,
                        seen,
                        before,
                        new PrivateNoteField(viewer, person, preparation.note(), notes));
            }
            show(preparation);
            showPath(preparation);
        }
        left.pageIsOpen();
    }

    /** Once the navigation is over, as it closes whatever was opened before; whoever only looks opens nothing. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AtAddress.SHOW)
                .filter(name -> !person.equals(viewer))
                .flatMap(PrepareDialog::at)
                .flatMap(this::dialog)
                .ifPresent(dialog -> AtAddress.open(dialog, this, ROUTE + "/" + person));
    }

    private void showPath(Preparation preparation) {
        path.show(new PathAhead(
                preparation.person(), preparation.outlook(), preparation.earlierLadder(), ROUTE + "/" + person));
    }

    @Override
    public String getPageTitle() {
        return name;
    }

    /** When the line has ended, the open page goes as well: entering it again answers "not found". */
    private void refresh() {
        if (person.equals(viewer)) {
            team.previewAnew().ifPresentOrElse(this::show, this::enterAnew);
        } else {
            team.prepareAnew(person).ifPresentOrElse(this::show, this::enterAnew);
        }
    }

    private void enterAnew() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    /** The page about oneself as one's manager finds it: nothing on it can be done, and nothing is marked as opened. */
    private void show(Preview preview) {
        Preparation page = preview.page();
        PersonReference manager = preview.manager();
        showTitle(page, new Div());
        if (about == null) {
            about = new StaticHtml(new Div());
            addComponentAsFirst(about);
            before = before(page.person(), () -> handedOver.asSeenBy(manager.id()));
            left.add(before);
        }
        about.show(new Div(
                paragraph("wm-edition", getTranslation("meeting.preview.about", manager.called(), manager.firstName())),
                around(page)));
        left.show(page, null);
        List<SwapDetail> swapped = page.before().swaps();
        if (bothAsSeen != null) {
            left.remove(bothAsSeen);
            bothAsSeen = null;
        }
        if (!swapped.isEmpty()) {
            bothAsSeen = new StaticHtml(new SwapPicture(swapped, manager.called()));
            left.add(bothAsSeen);
        }
        refreshBefore();
    }

    private Div around(Preparation page) {
        Div links = actions(link("privacy", getTranslation("meeting.preview.back"), "wm-link"));
        if (page.oneOnOne() != null) {
            links.add(meeting(page.oneOnOne()));
        }
        return links;
    }

    private void showTitle(Preparation preparation, Div more) {
        LocalMeetingTime when = preparation.when();
        name = preparation.person().called();
        words.show(title(
                paragraph(
                        "wm-eyebrow",
                        when == null
                                ? getTranslation("meeting.prepare.no-date")
                                : getTranslation("meeting.prepare.for", Dates.moment(this, when.day(), when.start()))),
                name,
                Objects.requireNonNullElse(preparation.person().title(), ""),
                more));
    }

    private void show(Preparation preparation) {
        oneOnOne = preparation.oneOnOne();
        showTitle(preparation, more());
        // A question is proposed for a 1:1: without a date there is no reflection that it could wait in.
        List<ActionBar.Item> actions = new ArrayList<>();
        if (oneOnOne != null) {
            actions.add(new ActionBar.Item(PrepareDialog.PROPOSE, getTranslation("meeting.prepare.propose"), false));
            actions.add(new ActionBar.Item(PrepareDialog.FOR_BOTH, getTranslation("meeting.prepare.both"), false));
        }
        actions.add(new ActionBar.Item(
                PrepareDialog.DATE,
                getTranslation(oneOnOne == null ? "meeting.prepare.set-date" : "meeting.prepare.change-date"),
                false));
        doing.show(actions);
        left.show(preparation, ROUTE + "/" + person + "?" + AtAddress.SHOW + "=");
        both.show(preparation.before().swaps());
        ask.refresh();
        if (seen != null) {
            seen.refresh();
        }
        if (wishes != null) {
            wishes.setVisible(PlanWish.isAmong(preparation.things()));
            wishes.refresh();
        }
        refreshBefore();
    }

    private void refreshBefore() {
        if (before != null) {
            before.refresh();
        }
    }

    private void act(Press<PrepareDialog> press) {
        dialog(press.action()).ifPresent(Dialog::open);
    }

    private LazyFold seen(PersonReference report) {
        return new LazyFold(getTranslation("meeting.observation.title", report.firstName()), () -> {
            ObservationSection part = new ObservationSection(observations, viewer, report);
            return new LazyFold.Content(part, part::load);
        });
    }

    /** Shown where there is a wish among what is shared. */
    private LazyFold wishes(PersonReference report) {
        return new LazyFold(getTranslation("meeting.growth.wishes", report.firstName()), () -> {
            PlanOfferSection part = new PlanOfferSection(offers, viewer, report, clock);
            return new LazyFold.Content(part, part::refresh);
        });
    }

    /** Closed it costs nothing, so it need not be known whether there is anything in it. */
    private LazyFold before(PersonReference report, SerializableSupplier<List<HandedOverRow>> rows) {
        return new LazyFold(getTranslation("meeting.handed.title"), () -> {
            HandedOverList list = new HandedOverList();
            return new LazyFold.Content(list, () -> list.show(rows.get(), report));
        });
    }

    /** What else one can do here, on pages of its own. */
    private Div more() {
        Div links = actions(link("one-on-ones/new?with=" + person, getTranslation("meeting.talk.title"), "wm-link"));
        if (oneOnOne != null) {
            links.add(meeting(oneOnOne), new BriefLink(oneOnOne));
        }
        return links;
    }

    private Anchor meeting(OneOnOneId meeting) {
        return link("one-on-ones/" + meeting, getTranslation("meeting.prepare.meeting"), "wm-link");
    }

    private LazyFold.Content map() {
        ConversationMapSection map = new ConversationMapSection();
        return new LazyFold.Content(map, () -> showMap(map));
    }

    private void showMap(ConversationMapSection map) {
        OneOnOneId meeting = oneOnOne;
        maps.with(person)
                .ifPresent(drawn -> map.show(
                        drawn,
                        meeting == null
                                ? null
                                : new Offer(getTranslation("meeting.propose.verb"), question -> {
                                    proposals.propose(meeting, person, question);
                                    refresh();
                                })));
    }

    /** What a button opens, or an address; a question is proposed for a 1:1 alone. */
    private Optional<Dialog> dialog(PrepareDialog dialog) {
        Optional<OneOnOneId> meeting = Optional.ofNullable(oneOnOne);
        return switch (dialog) {
            case PROPOSE -> meeting.map(next -> proposals.fromBank(this, next, person, this::refresh));
            case FOR_BOTH -> meeting.map(next -> proposals.forBoth(this, next, person, this::refresh));
            case DATE ->
                Optional.of(new DateDialog(
                        getTranslation("meeting.prepare.date-with", this.name),
                        oneOnOnes.proposal(person),
                        clock,
                        chosen -> oneOnOnes.setNext(person, person, chosen)));
        };
    }
}
