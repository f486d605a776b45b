package org.waymark.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.identity.AskedAgain;
import org.waymark.identity.session.OpenSession;
import org.waymark.identity.session.OwnSessions;

/** Where one is signed in right now, with a way out of each place. */
class SessionsSection extends Section {

    private static final long serialVersionUID = 1;

    private final transient OwnSessions sessions;
    private final transient AskedAgain askedAgain;
    private final SerializableRunnable changed;

    /**
     * Makes an empty section.
     *
     * @param askedAgain takes the password once more
     * @param changed shows everything of the page that an end of sessions changes, this section among it
     */
    SessionsSection(OwnSessions sessions, AskedAgain askedAgain, SerializableRunnable changed) {
        this.sessions = sessions;
        this.askedAgain = askedAgain;
        this.changed = changed;
        addClassName("wm-section");
    }

    /** Reads where one is signed in. */
    void load() {
        removeAll();
        List<OpenSession> open = sessions.list();
        UnorderedList list = new UnorderedList();
        list.addClassName("wm-list");
        open.forEach(session -> list.add(row(session)));
        add(
                new H2(getTranslation("identity.sessions.title")),
                Components.paragraph("wm-meta", getTranslation("identity.sessions.lead")),
                list);
        if (open.stream().anyMatch(session -> !session.here())) {
            Button all = new Button(
                    getTranslation("identity.sessions.all"),
                    click -> end(sessions::signOutElsewhere, "identity.sessions.all-done"));
            Div actions = new Div(all);
            actions.addClassName("wm-actions");
            add(actions);
        }
    }

    private void end(SerializableRunnable end, String said) {
        AskAgainDialog.before(
                () -> {
                    end.run();
                    changed.run();
                    say(said);
                },
                askedAgain);
    }

    private PlaceRow row(OpenSession session) {
        String name = session.browser().isEmpty() ? getTranslation("identity.sessions.unknown") : session.browser();
        String since = Dates.minute(this, session.since());
        if (session.here()) {
            return new PlaceRow(
                    name,
                    getTranslation("identity.sessions.since", since),
                    PlaceRow.here(getTranslation("identity.sessions.here")));
        }
        Button signOut = new Button(
                getTranslation("identity.account.sign-out"),
                click -> end(() -> sessions.signOut(session.id()), "identity.sessions.done"));
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        signOut.setAriaLabel(getTranslation("identity.sessions.sign-out-label", name, since));
        return new PlaceRow(
                name, getTranslation("identity.sessions.seen", since, Dates.minute(this, session.lastSeen())), signOut);
    }

    private void say(String key) {
        add(PeopleComponents.status(getTranslation(key)));
    }
}
