package org.waymark.growth;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.waymark.base.sharing.Reading;
import org.waymark.base.sharing.ReadingLog;

/** Who opened what was shared of a life beyond the company. */
@Entity
@AttributeOverride(name = "id.subjectId", column = @Column(name = "beyond_id"))
class BeyondReading extends Reading {

    static final ReadingLog.Tables TABLES = new ReadingLog.Tables("beyond_share", "beyond_reading", "beyond_id");

    protected BeyondReading() {}
}
