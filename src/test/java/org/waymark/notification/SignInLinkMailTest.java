package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.Role;
import org.waymark.base.security.RunAs;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.identity.Welcome;
import org.waymark.identity.invitation.AccountInvitations;
import org.waymark.identity.invitation.InvitationDetail;
import org.waymark.identity.invitation.InvitationPost;
import org.waymark.identity.invitation.InvitationPreview;
import org.waymark.identity.invitation.InvitationProgress;
import org.waymark.identity.invitation.InvitationRefusal;
import org.waymark.identity.invitation.InvitationState;
import org.waymark.identity.invitation.InvitedPeople;
import org.waymark.organization.MailAddresses;
import org.waymark.organization.People;
import org.waymark.organization.importing.PeopleImport;
import org.waymark.organization.importing.PeopleImportOptions;
import org.waymark.testing.Company;
import org.waymark.testing.Database;
import org.waymark.testing.StatementCounter;
import org.waymark.testing.TestClock;
import org.waymark.testing.TestPeople;
import org.waymark.testing.WaymarkTest;

/** Sign-in links on their way, in a portal with a mail server: a real one, that is away at times and refuses whom it does not know. */
@WaymarkTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=1", "waymark.mail.every=1h"})
@ExtendWith(OutputCaptureExtension.class)
class SignInLinkMailTest {

    private static final Pattern LINK = Pattern.compile("/welcome/([\\w-]{43})\\s");

    @Autowired
    AccountInvitations invitations;

    @Autowired
    InvitationPost post;

    @Autowired
    MailAddresses addresses;

    @Autowired
    MessageSource texts;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    LiveUpdates updates;

    @Autowired
    Welcome welcome;

    @Autowired
    PeopleImport peopleImport;

    @Autowired
    People directory;

    @Autowired
    TestPeople people;

    @Autowired
    Company company;

    @Autowired
    TestClock clock;

    @Autowired
    MailFrom from;

    /** What has arrived, by receiver. */
    private final Map<String, List<MimeMessage>> taken = new ConcurrentHashMap<>();

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private SMTPServer server;
    private PersonId ada;
    private int diesBefore = Integer.MAX_VALUE;
    private int breaksOffAt = Integer.MAX_VALUE;

    @BeforeEach
    void an_administrator_and_a_server() throws SQLException {
        emptyTheQueue();
        ada = people.member("Ada Administrator").id();
        company.grant(ada, Role.ADMINISTRATOR);
        server = start();
        TestPeople.enter(ada, Role.ADMINISTRATOR);
    }

    /** Invitations of other tests stand in the same one. */
    private static void emptyTheQueue() throws SQLException {
        Database.change("update invitation set state = 'ENDED' where state in ('WAITING', 'SENT', 'RELEASED')");
    }

    @AfterEach
    void stop() throws SQLException {
        emptyTheQueue();
        server.stop();
        clock.reset();
        TestPeople.leave();
    }

    @Test
    void a_link_goes_to_its_person_alone_and_lets_them_in_once(CapturedOutput log) throws Exception {
        String address = TestPeople.newEmail();
        PersonId ines = people.person("Ines", address);
        invitations.ask(ines);
        run();
        run();
        MimeMessage mail = only(address);
        String token = token(mail);
        assertThat(mail.getSubject()).doesNotContain("Ines");
        assertThat(mail.getContent().toString()).contains("Ada Administrator asked for this link for you");
        assertThat(latest(ines)).returns(InvitationState.SENT, InvitationDetail::state);
        Set<String> rows = Database.asSuperuser(connection -> Database.column(connection, """
            select row_to_json(invitation)::text from invitation
            union select row_to_json(one_time_link)::text from one_time_link
            union select row_to_json(audit_entry)::text from audit_entry
            """));
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token));
        assertThat(log.getAll()).doesNotContain(token);

        TestPeople.leave();
        assertThat(welcome.choosePassword(token, "a password of her own")).isEmpty();
        assertThat(latest(ines)).returns(InvitationState.USED, InvitationDetail::state);
    }

    @Test
    void where_links_go_by_mail_nobody_releases_one() {
        PersonId ines = people.person("Ines", TestPeople.newEmail());
        long asked = invitations.ask(ines).id();
        PersonId pia = people.member("Pia").id();
        company.grant(pia, Role.PEOPLE_TEAM);
        TestPeople.enter(pia, Role.PEOPLE_TEAM);
        assertThat(invitations.toRelease()).isEmpty();
        assertThatThrownBy(() -> invitations.release(asked)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_address_that_changed_rests_for_a_day_before_a_link_goes_there() throws Exception {
        PersonId ines = people.person("Ines", TestPeople.newEmail());
        String address = "new-" + TestPeople.newEmail();
        Database.change("update person set email = ? where id = ?", address, ines.value());
        assertThat(invitations.ask(ines).restsUntil()).isNotNull();
        run();
        assertThat(taken).isEmpty();
        Database.change("update identity_change set at = at - interval '25 hours' where person_id = ?", ines.value());
        run();
        assertThat(only(address)).isNotNull();
    }

    @Test
    void an_address_that_is_refused_is_told_and_not_tried_again() {
        String address = TestPeople.newEmail();
        refused.add(address);
        PersonId ines = people.person("Ines", address);
        invitations.ask(ines);
        run();
        assertThat(latest(ines))
                .returns(InvitationState.REFUSED, InvitationDetail::state)
                .returns(InvitationRefusal.ADDRESS, InvitationDetail::refusal);
        assertThat(invitations.progress().refused()).isPositive();
        assertThat(invitations.notCome("", 0, 1_000)).contains(ines);
        clock.advance(Duration.ofHours(5));
        refused.clear();
        run();
        assertThat(taken).isEmpty();
    }

    @Test
    void everybody_is_invited_but_for_those_whose_address_is_refused_until_it_is_another_one() throws SQLException {
        List<String> all = employees(3);
        InvitedPeople invited = InvitedPeople.ofText(String.join(" ", all));
        refused.add(all.getFirst());
        invitations.askForAll(invited);
        run();
        clock.advance(AccountInvitations.LIFETIME.plusHours(1));
        assertThat(invitations.preview(invited))
                .returns(2, InvitationPreview::toInvite)
                .returns(1, InvitationPreview::refused);
        assertThat(invitations.askForAll(invited)).isEqualTo(2);

        String corrected = "corrected-" + all.getFirst();
        // After the refusal, by the clock that has gone on.
        Database.change(
                "update person set email = ?, email_key = ? where email = ?", corrected, corrected, all.getFirst());
        Database.change("update identity_change set at = at + interval '8 days' where became = ?", corrected);
        assertThat(invitations.askForAll(InvitedPeople.ofText(corrected))).isOne();
    }

    @Test
    void after_an_outage_all_that_were_given_up_are_asked_for_again() {
        List<String> all = employees(2);
        invitations.askForAll(InvitedPeople.ofText(String.join(" ", all)));
        server.stop();
        for (int attempt = 0; attempt < all.size() * MailRetry.MOST_ATTEMPTS; attempt++) {
            run();
            clock.advance(Duration.ofHours(5));
        }
        int unsent = invitations.progress().refusedByServer();
        assertThat(unsent).isGreaterThanOrEqualTo(2);
        assertThat(invitations.askAgain()).isGreaterThanOrEqualTo(2);
        assertThat(invitations.progress())
                .returns(unsent - invitations.progress().waiting(), InvitationProgress::refusedByServer);
    }

    @Test
    void an_address_that_is_refused_after_an_outage_is_not_asked_for_again() {
        String address = TestPeople.newEmail();
        PersonId ines = people.person("Ines", address);
        server.stop();
        invitations.ask(ines);
        for (int attempt = 0; attempt < MailRetry.MOST_ATTEMPTS; attempt++) {
            run();
            clock.advance(Duration.ofHours(5));
        }
        assertThat(latest(ines)).returns(InvitationRefusal.SERVER, InvitationDetail::refusal);
        server = start();
        refused.add(address);
        invitations.ask(ines);
        run();
        assertThat(latest(ines)).returns(InvitationRefusal.ADDRESS, InvitationDetail::refusal);
        invitations.askAgain();
        assertThat(latest(ines)).returns(InvitationState.REFUSED, InvitationDetail::state);
    }

    @Test
    void of_several_nodes_one_sends_each_link() throws Exception {
        List<String> all = employees(30);
        invitations.askForAll(InvitedPeople.ofText(String.join("\n", all)));
        List<Future<?>> nodes = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(3)) {
            IntStream.range(0, 3).forEach(node -> nodes.add(executor.submit(this::run)));
        }
        for (Future<?> node : nodes) {
            node.get();
        }
        assertOneEach(all);
    }

    @Test
    void five_hundred_people_invited_with_the_mail_server_dying_twice_get_one_mail_each() {
        List<String> all = employees(500);
        InvitedPeople invited = InvitedPeople.ofText(String.join(", ", all));
        InvitationPreview preview = invitations.preview(invited);
        assertThat(preview).returns(500, InvitationPreview::toInvite).returns(0, InvitationPreview::withAccount);
        List<String> statements = StatementCounter.during(() -> invitations.askForAll(invited));
        assertThat(statements).as("for five hundred").hasSizeLessThanOrEqualTo(4);
        assertThat(invitations.askForAll(invited)).as("a second press").isZero();
        PersonId bob = people.member("Bob Administrator").id();
        company.grant(bob, Role.ADMINISTRATOR);
        TestPeople.enter(bob, Role.ADMINISTRATOR);
        assertThat(invitations.askForAll(invited)).as("a second administrator").isZero();
        TestPeople.enter(ada, Role.ADMINISTRATOR);

        diesBefore = 170;
        run();
        assertThat(taken).hasSize(170);
        assertThat(invitations.progress().waiting()).isEqualTo(330);
        run();
        assertThat(taken).as("while it is away").hasSize(170);

        server = start();
        diesBefore = Integer.MAX_VALUE;
        breaksOffAt = 340;
        run();
        assertThat(taken).hasSize(340);

        diesBefore = Integer.MAX_VALUE;
        breaksOffAt = Integer.MAX_VALUE;
        server = start();
        clock.advance(Duration.ofMinutes(2));
        run();
        clock.advance(Duration.ofHours(5));
        run();
        assertOneEach(all);
        assertThat(invitations.progress().waiting()).isZero();
        assertThat(all.stream().map(address -> token(only(address))).distinct()).hasSize(500);
        assertThat(welcome.find(token(only(all.getLast())))).isPresent();
    }

    @Test
    void all_who_have_not_come_get_another_one_and_those_who_came_do_not() {
        List<String> all = employees(3);
        invitations.askForAll(InvitedPeople.ofText(String.join(" ", all)));
        run();
        String first = token(only(all.getFirst()));
        welcome.choosePassword(first, "a password of their own");
        assertThat(invitations.askAgain()).as("the links are young").isZero();
        clock.advance(Duration.ofHours(2));
        assertThat(invitations.askAgain()).isEqualTo(2);
        assertThat(invitations.askAgain()).as("a second press").isZero();
        String before = token(only(all.getLast()));
        run();
        assertThat(taken.get(all.getFirst())).hasSize(1);
        assertThat(taken.get(all.getLast())).hasSize(2);
        assertThat(welcome.find(before)).as("the earlier link ends").isEmpty();
        assertThat(welcome.find(token(taken.get(all.getLast()).getLast()))).isPresent();
        assertThat(invitations.countNotCome(mark)).isEqualTo(2);
    }

    @Test
    void a_department_is_invited_but_for_those_who_have_an_account() {
        List<String> all = employees(4);
        people.password(
                RunAs.operator(() -> directory.findByEmail(all.getFirst()))
                        .orElseThrow()
                        .id(),
                "a password of their own");
        InvitedPeople department = new InvitedPeople("Department " + mark, null);
        assertThat(invitations.preview(department))
                .returns(3, InvitationPreview::toInvite)
                .returns(1, InvitationPreview::withAccount);
        assertThat(invitations.askForAll(department)).isEqualTo(3);
        assertThat(invitations.preview(department))
                .returns(0, InvitationPreview::toInvite)
                .returns(3, InvitationPreview::invited);
    }

    @Test
    void the_people_team_invites_nobody() {
        TestPeople.enter(ada, Role.PEOPLE_TEAM);
        assertThatThrownBy(() -> invitations.askForAll(InvitedPeople.EVERYBODY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(invitations::askAgain).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.preview(InvitedPeople.EVERYBODY))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Addresses of new people of one department. */
    private List<String> employees(int many) {
        List<String> all = IntStream.range(0, many)
                .mapToObj(number -> "e%d-%s@example.org".formatted(number, mark))
                .toList();
        StringBuilder file = new StringBuilder("name,email,department\n");
        IntStream.range(0, many)
                .forEach(number -> file.append(
                        "Employee %d %s,%s,Department %s\n".formatted(number, mark, all.get(number), mark)));
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(RunAs.operator(() -> peopleImport.apply(bytes, PeopleImportOptions.NONE))
                        .written())
                .isTrue();
        return all;
    }

    private void run() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] mails, Object @Nullable [] originals) {
                if (taken.size() == diesBefore) {
                    server.stop();
                }
                super.doSend(mails, originals);
            }
        };
        sender.setHost("127.0.0.1");
        sender.setPort(server.getPortAllocated());
        new InvitationMailRun(
                        post,
                        addresses,
                        Optional.of(sender),
                        texts,
                        transactions,
                        updates,
                        clock,
                        "http://localhost:8080",
                        from)
                .run();
    }

    private void assertOneEach(List<String> all) {
        assertThat(taken.keySet()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(taken.values()).allSatisfy(mails -> assertThat(mails).hasSize(1));
    }

    private MimeMessage only(String address) {
        List<MimeMessage> mails = taken.getOrDefault(address, List.of());
        assertThat(mails).as(address).hasSize(1);
        return mails.getFirst();
    }

    private InvitationDetail latest(PersonId person) {
        return RunAs.operator(() -> invitations.latest(person)).orElseThrow();
    }

    private static String token(MimeMessage mail) {
        return LINK.matcher(Post.text(mail))
                .results()
                .map((MatchResult link) -> link.group(1))
                .findFirst()
                .orElseThrow();
    }

    private SMTPServer start() {
        SMTPServer started = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Receiver())
                .build();
        started.start();
        return started;
    }

    private class Receiver implements MessageHandler {

        private String to = "";

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (refused.contains(recipient)) {
                throw new RejectException(550, "5.1.1 There is nobody of this name");
            }
            to = recipient;
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            MimeMessage mail;
            try {
                mail = new MimeMessage(null, content);
            } catch (MessagingException e) {
                throw new IOException(e);
            }
            if (taken.size() == breaksOffAt) {
                diesBefore = breaksOffAt;
                throw new RejectException(421, "4.3.0 Going down in the middle of a mail");
            }
            taken.computeIfAbsent(to, whom -> new ArrayList<>()).add(mail);
            return "Taken";
        }

        @Override
        public void done() {}
    }
}
