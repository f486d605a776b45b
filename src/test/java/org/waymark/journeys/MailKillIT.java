package org.waymark.journeys;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.testing.Patience.awaitLong;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.testing.Installation;
import org.waymark.testing.browser.PortalProcess;

/** Two nodes on one database, one of them killed while both send mail to a real mail server. */
class MailKillIT {

    private static final int PAIRS = 200;
    private static final int MAILS = 2 * PAIRS;

    /** As many have arrived when the node is killed. */
    private static final int BEFORE_THE_KILL = MAILS / 4;

    @TempDir
    Path data;

    @Test
    void a_node_killed_during_a_mail_run_loses_no_mail_and_sends_none_twice_under_another_id() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (Installation installation = new Installation();
                PortalProcess victim = node("victim", installation, server);
                PortalProcess survivor = node("survivor", installation, server);
                Connection database = installation.connection()) {
            victim.start();
            survivor.start();
            plan(database);
            awaitLong()
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> server.getReceivedMessages().length >= BEFORE_THE_KILL);
            victim.kill();
            int atTheKill = server.getReceivedMessages().length;
            int open = count(database, "WAITING");
            awaitLong().pollInterval(Duration.ofMillis(200)).until(() -> count(database, "WAITING") == 0);

            List<MimeMessage> received = List.of(server.getReceivedMessages());
            Map<String, Long> byId = received.stream().collect(groupingBy(MailKillIT::id, counting()));
            Map<String, Set<String>> idsByReceiver =
                    received.stream().collect(groupingBy(MailKillIT::receiver, mapping(MailKillIT::id, toSet())));
            long twice = byId.values().stream().filter(times -> times > 1).count();
            System.out.printf(
                    "%d mails planned; when one of two nodes was killed %d had arrived and %d were open; at the end %d"
                            + " arrived, %d different ones, %d of them twice%n",
                    MAILS, atTheKill, open, received.size(), byId.size(), twice);
            assertThat(open).as("the kill was in the middle of the run").isPositive();
            assertThat(count(database, "SENT")).isEqualTo(MAILS);
            assertThat(byId).as("none is lost").hasSize(MAILS);
            assertThat(idsByReceiver)
                    .hasSize(MAILS)
                    .allSatisfy((receiver, ids) -> assertThat(ids)
                            .as("one mail for %s, whichever node sent it", receiver)
                            .hasSize(1));
            // The kill may have been in the moment between the server's answer and the note; a node sends one at a
            // time.
            assertThat(received.size() - MAILS).isBetween(0, 1);
        } finally {
            server.stop();
        }
    }

    private PortalProcess node(String name, Installation installation, GreenMail server) throws IOException {
        Map<String, String> environment = new HashMap<>(installation.environment());
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", String.valueOf(server.getSmtp().getPort()));
        environment.put("WAYMARK_MAIL_FROM", "waymark@example.com");
        environment.put("WAYMARK_MAIL_EVERY", "1s");
        return new PortalProcess(Files.createDirectory(data.resolve(name)), environment);
    }

    /** An invitation for each of the two people of many lines, due at the same moment. */
    private static void plan(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            for (String sql : List.of("""
                insert into person (id, name, name_skeleton, email, email_key, version)
                select number, 'Person ' || number, number, 'person-' || number || '@example.org', number, 0
                from generate_series(1, %1$d) number
                """, """
                insert into reporting_line (id, person_id, manager_id, starts_on, version)
                select number, number, number + %2$d, current_date - 1, 0 from generate_series(1, %2$d) number
                """, """
                insert into one_on_one (id, employee_id, manager_id, day, set_by, set_at, version)
                select number, number, number + %2$d, current_date + 5, number, now(), 0
                from generate_series(1, %2$d) number
                """, """
                insert into mail (one_on_one_id, employee_id, manager_id, recipient_id, kind, day, due_at,
                    next_attempt_at, uid, sequence)
                select meeting.id, employee_id, manager_id, recipient, 'INVITATION', day, now(), now(), uid, 0
                from one_on_one meeting, unnest(array[employee_id, manager_id]) recipient
                """)) {
                statement.executeUpdate(sql.formatted(MAILS, PAIRS));
            }
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private static int count(Connection database, String state) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from mail where state = '" + state + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String receiver(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
