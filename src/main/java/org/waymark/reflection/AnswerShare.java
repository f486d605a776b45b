package org.waymark.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** That an answer is shared, without what: a view of the database, of what is the viewer's own or theirs to read. */
@Entity
@Immutable
class AnswerShare {

    @Id
    private long contentId;

    private long answerId;
    private String subject = "";
    private long authorId;
    private long recipientId;
    private String kind = "";

    /** Whether its reader can read it today. */
    private boolean inForce;

    /** Whether its reader has opened this version. */
    @Column(name = "is_read")
    private boolean read;

    protected AnswerShare() {}
}
