package org.waymark.reflection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/** What became of somebody's question of a day. There is none as long as they only looked at it. */
@Entity
@Table(name = "question_of_the_day")
class DayQuestion {

    @Embeddable
    record Key(long authorId, LocalDate day) implements Serializable {}

    @EmbeddedId
    private Key id = new Key(0, LocalDate.EPOCH);

    private @Nullable String question;
    private boolean setAside;

    protected DayQuestion() {}

    DayQuestion(PersonId author, LocalDate day) {
        this.id = new Key(author.value(), day);
    }

    /** The id of a question of the bank, once the author has answered it or wanted it in place of another. */
    Optional<String> question() {
        return Optional.ofNullable(question);
    }

    boolean isSetAside() {
        return setAside;
    }

    void ask(String other) {
        this.question = other;
    }

    void setAside(boolean aside) {
        this.setAside = aside;
    }
}
