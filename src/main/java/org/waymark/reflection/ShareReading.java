package org.waymark.reflection;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.waymark.base.sharing.Reading;
import org.waymark.base.sharing.ReadingLog;

/** Who opened a shared answer. */
@Entity
@AttributeOverride(name = "id.subjectId", column = @Column(name = "answer_id"))
class ShareReading extends Reading {

    static final ReadingLog.Tables TABLES =
            new ReadingLog.Tables("share", "share_reading", "answer_id", "recipient_id");

    protected ShareReading() {}

    AnswerId answer() {
        return new AnswerId(subjectId());
    }
}
