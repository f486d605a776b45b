package org.waymark.notification;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** Which mail the viewer does not want. */
@Service
@DeniedByDefault
@Transactional
public class UnwantedMail {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    UnwantedMail(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /**
     * Whether the viewer gets mail about a subject.
     *
     * @param subject which
     * @return false after they switched it off
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public boolean isWanted(MailSubject subject) {
        return jdbc.sql(
                        "select not exists (select from mail_unwanted where person_id = :person and subject = :subject)")
                .param("person", currentUser.require().value())
                .param("subject", subject.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * What the viewer does not want.
     *
     * @return empty at first
     */
    @ForEmployees
    @Transactional(readOnly = true)
    public Set<MailSubject> subjects() {
        List<MailSubject> subjects = jdbc.sql("select subject from mail_unwanted where person_id = :person")
                .param("person", currentUser.require().value())
                .query((row, number) -> MailSubject.valueOf(row.getString("subject")))
                .list();
        return Set.copyOf(subjects);
    }

    /**
     * Switches mail about a subject off.
     *
     * @param subject which
     */
    @ForEmployees
    public void switchOff(MailSubject subject) {
        jdbc.sql("insert into mail_unwanted (person_id, subject) values (:person, :subject) on conflict do nothing")
                .param("person", currentUser.require().value())
                .param("subject", subject.name())
                .update();
    }

    /**
     * Switches mail about a subject on again.
     *
     * @param subject which
     */
    @ForEmployees
    public void switchOn(MailSubject subject) {
        jdbc.sql("delete from mail_unwanted where person_id = :person and subject = :subject")
                .param("person", currentUser.require().value())
                .param("subject", subject.name())
                .update();
    }
}
