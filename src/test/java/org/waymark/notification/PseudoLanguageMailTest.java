package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Company.as;
import static org.waymark.testing.Company.does;
import static org.waymark.testing.Patience.await;

import biweekly.Biweekly;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.RunAs;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.story.Stories;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationDetail;
import org.waymark.identity.invitation.InvitationPost;
import org.waymark.meeting.promise.Promises;
import org.waymark.meeting.series.MeetingSeries;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.series.OneOnOnes;
import org.waymark.meeting.series.Rhythm;
import org.waymark.meeting.series.SeriesPlan;
import org.waymark.organization.IdentityChanges;
import org.waymark.organization.MailAddresses;
import org.waymark.reflection.Reflections;
import org.waymark.testing.Database;
import org.waymark.testing.PseudoLanguage;
import org.waymark.testing.Unbracketed;

/** Every kind of mail, in a language in which each text of the bundles stands in brackets. */
class PseudoLanguageMailTest extends MailTest {

    private static final Unbracketed OUTSIDE = Unbracketed.without("Mona Manager|Emil Employee|Mona|Emil");

    @Autowired
    private OneOnOnes oneOnOnes;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private Reflections reflections;

    @Autowired
    private Promises promises;

    @Autowired
    private Plans plans;

    @Autowired
    private Stories stories;

    @Autowired
    private IdentityMail identityMail;

    @Autowired
    private AccountInvitations invitations;

    @Autowired
    private InvitationPost invitationPost;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private LiveUpdates updates;

    @Autowired
    private IdentityChanges changes;

    @Autowired
    private MessageSource texts;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MailFrom from;

    private final List<String> found = new ArrayList<>();

    @Test
    void nothing_that_a_mail_says_is_from_no_bundle() throws SQLException {
        LocalDate day = LocalDate.now(clock).plusDays(10);
        PseudoLanguage.during(() -> {
            PersonId leaving = company.reportOf(manager, "Emil Employee");
            does(leaving, () -> series.set(leaving, weekly(day)));
            post.runSoon();
            company.changeManager(leaving, company.person("Mona Manager"));
            await().until(() -> kinds("WAITING").contains(MailKind.ENDED.name()));
            post.runSoon();
            does(employee, () -> oneOnOnes.setNext(employee, day));
            // It is prepared by another thread.
            await().pollInSameThread()
                    .untilAsserted(
                            () -> assertThat(as(employee, reflections::coming)).isNotEmpty());
            OneOnOneId meeting = as(employee, () -> oneOnOnes.keep(employee, LocalDate.now(clock)));
            does(manager, () -> promises.make(meeting, employee, day, "Words"));
            does(employee, () -> plans.addStep(plans.begin("Words", null, null), "Words", day));
            does(employee, () -> stories.ask(new NamedReader(manager)));
            post.runSoon();
            for (int before = 3; before >= 0; before--) {
                post.go(day.minusDays(before));
                post.run();
            }
            post.go(day.plusDays(12));
            post.run();
        });
        assertThat(kinds("SENT"))
                .containsExactlyInAnyOrder(
                        Stream.of(MailKind.values()).map(Enum::name).toArray(String[]::new));
        for (MimeMessage mail : post.server().getReceivedMessages()) {
            look(Post.subject(mail));
            look(Post.text(mail));
            Post.calendar(mail)
                    .ifPresent(part -> Biweekly.parse(Post.text(part))
                            .first()
                            .getEvents()
                            .forEach(event -> {
                                look(event.getSummary().getValue());
                                Optional.ofNullable(event.getDescription()).ifPresent(text -> look(text.getValue()));
                            }));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothing_that_tells_who_somebody_is_now_is_from_no_bundle() throws SQLException {
        Database.change(
                "update person set name = 'Mona Emil', email = 'm' || email, external_id = 'A-' || id where id = ?",
                employee.value());
        Database.change("update person set external_id = 'B-' || id where id = ?", employee.value());
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(post.server().getSmtp().getPort());
        PseudoLanguage.during(() -> new IdentityMailRun(
                        identityMail,
                        changes,
                        Optional.of(sender),
                        texts,
                        transactions,
                        clock,
                        "http://localhost:8080",
                        from)
                .run());
        PersonId newcomer = company.person("Mona Emil");
        InvitationDetail _ = RunAs.operator(() -> invitations.ask(newcomer));
        PseudoLanguage.during(() -> new InvitationMailRun(
                        invitationPost,
                        addresses,
                        Optional.of(sender),
                        texts,
                        transactions,
                        updates,
                        clock,
                        "http://localhost:8080",
                        from)
                .run());
        assertThat(post.server().getReceivedMessages())
                .anyMatch(mail -> Post.receiver(mail).equals(post.address(newcomer)));
        assertThat(post.server().getReceivedMessages()).isNotEmpty().allSatisfy(mail -> {
            assertThat(OUTSIDE.in(Post.subject(mail))).isEmpty();
            assertThat(OUTSIDE.in(Post.text(mail))).isEmpty();
        });
    }

    private static SeriesPlan weekly(LocalDate first) {
        return new SeriesPlan(Rhythm.WEEKLY, first, LocalTime.of(10, 0), 30, ZoneId.of("UTC"), "");
    }

    private Set<String> kinds(String state) throws SQLException {
        return Database.asSuperuser(connection -> Database.column(
                connection,
                "select kind from mail where state = '%s' and recipient_id in (%s, %s)"
                        .formatted(state, manager, employee)));
    }

    private void look(String text) {
        OUTSIDE.in(text).ifPresent(found::add);
    }
}
