package org.waymark.reflection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** That something was written to an answer of the viewer's, without what: a view of the database. */
@Entity
@Immutable
class WrittenAnswer {

    @Id
    private long answerId;

    protected WrittenAnswer() {}
}
