package org.waymark.reflection;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.waymark.base.sharing.Reading;
import org.waymark.base.sharing.ReadingLog;

/** Who opened a shared observation. */
@Entity
@AttributeOverride(name = "id.subjectId", column = @Column(name = "observation_id"))
class ObservationReading extends Reading {

    static final ReadingLog.Tables TABLES =
            new ReadingLog.Tables("observation_share", "observation_reading", "observation_id");

    protected ObservationReading() {}
}
