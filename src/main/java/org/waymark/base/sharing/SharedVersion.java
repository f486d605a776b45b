package org.waymark.base.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.data.jpa.repository.JpaRepository;
import org.waymark.base.domain.PersonId;

/**
 * What was shared, as it was when it was shared, for the person who was the manager on that day.
 *
 * @see <a href="../../../../../../../docs/decisions/2026-11-23-two-walls.md">Decision: two walls</a>
 */
@MappedSuperclass
public abstract class SharedVersion {

    /** JPQL, true for a version {@code s} that its recipient can still read; see the function's own comment. */
    public static final String IN_FORCE =
            "function('is_managed_by_since' as Boolean, s.authorId, s.recipientId, s.sharedAt) = true";

    @Version
    private int version;

    @Column(updatable = false)
    private long authorId;

    @Column(updatable = false)
    private long recipientId;

    private int revision;
    private Instant sharedAt = Instant.EPOCH;

    /** For the database alone. */
    protected SharedVersion() {}

    /**
     * Names both people for good.
     *
     * @param author who shares
     * @param recipient who may read it
     */
    protected SharedVersion(PersonId author, ConfirmedReader recipient) {
        this.authorId = author.value();
        this.recipientId = recipient.id().value();
    }

    /**
     * What it is a version of.
     *
     * @return the id of the author's own row
     */
    public abstract long subjectId();

    /**
     * Who shares it.
     *
     * @return the author
     */
    public PersonId author() {
        return new PersonId(authorId);
    }

    /**
     * Who may read it, as long as they are the author's manager.
     *
     * @return the reader
     */
    public PersonId recipient() {
        return new PersonId(recipientId);
    }

    /**
     * Which of the versions it is that were ever shared.
     *
     * @return 1 for the first
     */
    public int revision() {
        return revision;
    }

    /**
     * When this version was shared.
     *
     * @return the instant
     */
    public Instant sharedAt() {
        return sharedAt;
    }

    /**
     * Becomes another version.
     *
     * @param shareRevision counts up, also across a withdrawal
     * @param now when
     */
    protected void publish(int shareRevision, Instant now) {
        this.revision = shareRevision;
        this.sharedAt = now;
    }

    /**
     * The row to share in. A share names one person for good: for another manager it starts anew.
     *
     * @param before what is shared now, if anything
     * @param recipient who may read it from now on
     * @param shares where it is kept
     * @param fresh makes the first version for that person
     * @param <S> what is shared
     * @return a version for the recipient, perhaps not stored yet
     */
    public static <S extends SharedVersion> S forRecipient(
            Optional<S> before, ConfirmedReader recipient, JpaRepository<S, Long> shares, Supplier<S> fresh) {
        before.filter(share -> !share.recipient().equals(recipient.id())).ifPresent(outdated -> {
            shares.delete(outdated);
            shares.flush();
        });
        return before.filter(same -> same.recipient().equals(recipient.id())).orElseGet(fresh);
    }
}
