package org.waymark.shell;

import static org.waymark.base.ui.Components.actions;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;
import static org.waymark.base.ui.Components.title;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.waymark.base.health.HealthSign;
import org.waymark.base.health.PortalHealth;
import org.waymark.base.health.PortalHealth.Part;
import org.waymark.base.text.Sentence;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.LongWork;
import org.waymark.base.ui.StaticHtml;
import org.waymark.meeting.time.TimeZones;
import org.waymark.notification.TestMail;
import org.waymark.notification.TestMail.Answer;

/** Whether the portal is well: what somebody has to see to first, then what is as it should be. */
@Route("admin")
@RolesAllowed("ADMINISTRATOR")
class HealthView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient PortalHealth health;
    private final transient TestMail mail;
    private final transient Clock clock;
    private final ZoneId zone;
    private final StaticHtml words = new StaticHtml(new Div());
    private final StaticHtml answer = new StaticHtml(new Div());
    private final StaticHtml parts = new StaticHtml(new Div());
    private final Button test = new Button(getTranslation("shell.health.test"), click -> test());

    /** What came back, and how the portal is by then. */
    private record Tried(Answer answer, List<Part> found) {}

    HealthView(PortalHealth health, TestMail mail, TimeZones zones, Clock clock) {
        this.health = health;
        this.mail = mail;
        this.clock = clock;
        this.zone = zones.own().orElse(clock.getZone());
        test.setDisableOnClick(true);
        Div head = new Div(
                words, actions(test, link(SetUpView.ADDRESS, getTranslation("shell.health.set-up"), "wm-link")));
        head.addClassName("wm-page-head");
        add(head, answer, parts);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(health.look());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.health.title");
    }

    private void show(List<Part> found) {
        List<HealthSign> amiss = found.stream()
                .flatMap(part -> part.signs().stream())
                .filter(sign -> !sign.isWell())
                .toList();
        words.show(title(null, getPageTitle(), getTranslation("shell.health.lede", amiss.size())));
        Div all = new Div();
        if (!amiss.isEmpty()) {
            all.add(part("shell.health.amiss", amiss));
        }
        for (Part part : found) {
            List<HealthSign> well =
                    part.signs().stream().filter(HealthSign::isWell).toList();
            if (!well.isEmpty()) {
                all.add(part(part.title(), well));
            }
        }
        parts.show(all);
    }

    private com.vaadin.flow.component.html.Section part(String title, List<HealthSign> signs) {
        return section(
                new H2(getTranslation(title)),
                list(signs.stream().map(this::row).toList()));
    }

    private ListItem row(HealthSign sign) {
        Div words = new Div(new Span(say(sign.state())));
        if (sign.remedy() != null) {
            LinkedSentence remedy =
                    LinkedSentence.of(sign.remedy().key(), told(sign.remedy()).toArray());
            words.add(paragraph("wm-meta", sign.address().isEmpty() ? remedy : remedy.to(sign.address())));
        }
        ListItem row = new ListItem(words);
        row.addClassName("wm-row");
        return row;
    }

    private String say(Sentence sentence) {
        return getTranslation(sentence.key(), told(sentence).toArray());
    }

    private List<Object> told(Sentence sentence) {
        return sentence.arguments().stream().map(this::told).toList();
    }

    /** As it stands in a sentence: days and moments on the clocks of whoever reads. */
    private Object told(Object fact) {
        return switch (fact) {
            case Sentence inner -> say(inner);
            case LocalDate day -> Dates.full(this, day);
            case Instant moment -> moment(moment.atZone(zone));
            default -> fact;
        };
    }

    private String moment(ZonedDateTime there) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return there.toLocalDate().equals(today)
                ? Dates.until(this, today, today, there.toLocalTime())
                : Dates.moment(this, there.toLocalDate(), there.toLocalTime());
    }

    /** Apart from the page, which answers meanwhile: a mail server that is down may be waited for. */
    private void test() {
        getUI().ifPresent(ui -> {
            say("status", getTranslation("shell.health.testing"));
            LongWork.start(ui, () -> new Tried(mail.send(), health.look()), this::answered, failure -> {
                test.setEnabled(true);
                throw failure;
            });
        });
    }

    private void answered(Tried tried) {
        say(tried.answer().isTaken() ? "status" : "alert", say(tried.answer().said()));
        test.setEnabled(true);
        show(tried.found());
    }

    private void say(String role, String sentence) {
        Paragraph line = paragraph(role.equals("alert") ? "wm-problem" : "wm-lede", sentence);
        line.getElement().setAttribute("role", role);
        Div came = new Div(line);
        came.addClassName("wm-changes");
        answer.show(came);
    }
}
