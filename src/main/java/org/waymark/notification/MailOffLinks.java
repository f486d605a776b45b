package org.waymark.notification;

import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.base.crypto.Hashes;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForVisitors;
import org.waymark.base.security.RunAs;

/**
 * What the link at the foot of a mail does, for whoever has the mail. Its secret is of one person and one subject, and is asked for by
 * every method; signed in or not makes no difference.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-25-mail.md">Decision: mail goes out once</a>
 */
@Service
@DeniedByDefault
@Transactional(propagation = Propagation.NEVER)
public class MailOffLinks {

    private final UnwantedMail unwanted;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MailOffLinks(UnwantedMail unwanted, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.unwanted = unwanted;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Sent(PersonId recipient, MailSubject subject) {}

    /**
     * Whether such mail is wanted. Nothing changes.
     *
     * @param subject what the mail is about, from the address
     * @param secret from the address
     * @return empty if it is no link of a mail about this subject
     */
    @ForVisitors
    public Optional<Boolean> isWanted(MailSubject subject, String secret) {
        return find(subject, secret)
                .map(sent -> RunAs.person(sent.recipient(), () -> unwanted.isWanted(sent.subject())));
    }

    /**
     * Switches such mail off or on again for the receiver of the mail.
     *
     * @param subject what the mail is about, from the address
     * @param secret from the address
     * @param wanted whether they want it
     * @return false if it is no link of a mail about this subject; nothing changed then
     */
    @ForVisitors
    public boolean change(MailSubject subject, String secret, boolean wanted) {
        Optional<Sent> found = find(subject, secret);
        found.ifPresent(sent -> RunAs.person(sent.recipient(), () -> {
            if (wanted) {
                unwanted.switchOn(sent.subject());
            } else {
                unwanted.switchOff(sent.subject());
            }
            return true;
        }));
        return found.isPresent();
    }

    private Optional<Sent> find(MailSubject subject, String secret) {
        if (!Hashes.isSecret(secret)) {
            return Optional.empty();
        }
        return RunAs.operator(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                                "select recipient_id, kind from mail where off_hash = :hash")
                        .param("hash", Hashes.sha256(secret))
                        .query((row, number) -> new Sent(
                                new PersonId(row.getLong("recipient_id")),
                                MailKind.valueOf(row.getString("kind")).subject()))
                        .optional())))
                .filter(sent -> sent.subject() == subject);
    }
}
