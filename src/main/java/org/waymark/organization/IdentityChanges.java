package org.waymark.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.domain.UndoTime;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.security.ForStaff;

/**
 * Names, mail addresses and ids that were changed. The database writes them down, whoever changes them; here the person is told,
 * and whoever is about to let somebody in. An id that somebody gets for the first time identified nobody before and is not told.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-a-second-person.md">Decision: a second person</a>
 */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class IdentityChanges {

    /** For how many days it is pointed out that a mail address is a new one. */
    public static final int FRESH_DAYS = 7;

    private static final String CHANGES = """
        select change.*, by.name as by_name
        from identity_change change left join person by on by.id = change.changed_by
        where change.was is not null and
        """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    IdentityChanges(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /**
     * What was changed about the viewer and they have not acknowledged yet.
     *
     * @return the oldest first
     */
    @ForEmployees
    public List<IdentityChange> ownUnseen() {
        return jdbc.sql(CHANGES + "change.person_id = :me and change.seen_at is null order by change.at, change.id")
                .param("me", currentUser.require().value())
                .query((row, number) -> change(row))
                .list();
    }

    /**
     * What was changed about the viewer in one go.
     *
     * @param at the moment of it
     * @return by what it is
     */
    @ForEmployees
    public List<IdentityChange> ownOf(Instant at) {
        return jdbc.sql(CHANGES + "change.person_id = :me and change.at = :at order by change.id")
                .param("me", currentUser.require().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> change(row))
                .list();
    }

    /**
     * The viewer has taken note of changes.
     *
     * @param changes ids of changes about the viewer; nothing happens to others
     */
    @ForEmployees
    @Transactional
    public void acknowledge(Collection<Long> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("update identity_change set seen_at = now() where person_id = :me and seen_at is null and id"
                        + " in (:ids)")
                .param("me", currentUser.require().value())
                .param("ids", changes)
                .update();
    }

    /**
     * Undoes that the viewer took note of changes a moment ago: they are told again.
     *
     * @param changes ids of changes about the viewer; nothing happens to others
     * @return false if it is too late for any of them
     */
    @ForEmployees
    @Transactional
    public boolean tellAgain(Collection<Long> changes) {
        return !changes.isEmpty()
                && jdbc.sql("update identity_change set seen_at = null where person_id = :me and id in (:ids)"
                                        + " and seen_at > now() - make_interval(secs => :seconds)")
                                .param("me", currentUser.require().value())
                                .param("ids", changes)
                                .param("seconds", UndoTime.TAKEN.toSeconds())
                                .update()
                        > 0;
    }

    /**
     * The latest change of a mail address within the last {@value #FRESH_DAYS} days: whoever makes a sign-in link for this
     * person should know of it.
     *
     * @param person whose address
     * @return empty for an address that has been theirs for longer
     */
    @ForStaff
    public Optional<IdentityChange> freshAddress(PersonId person) {
        return jdbc.sql(CHANGES + "change.person_id = :person and change.field = 'EMAIL'"
                        + " and change.at > now() - make_interval(days => " + FRESH_DAYS
                        + ") order by change.at desc, change.id desc limit 1")
                .param("person", person.value())
                .query((row, number) -> change(row))
                .optional();
    }

    private static IdentityChange change(ResultSet row) throws SQLException {
        return new IdentityChange(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                PersonField.valueOf(row.getString("field")),
                row.getString("was"),
                row.getString("became"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }
}
