package org.waymark.careerpath;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.waymark.base.sharing.Reading;
import org.waymark.base.sharing.ReadingLog;

/** Who opened a shared appeal. */
@Entity
@AttributeOverride(name = "id.subjectId", column = @Column(name = "appeal_id"))
class AppealReading extends Reading {

    static final ReadingLog.Tables TABLES = new ReadingLog.Tables("appeal_share", "appeal_reading", "appeal_id");

    protected AppealReading() {}
}
