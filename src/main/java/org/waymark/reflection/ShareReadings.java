package org.waymark.reflection;

import java.io.Serializable;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ShareReadings extends Repository<ShareReading, Serializable> {

    @Query("""
            select r from ShareReading r
            where r.id.subjectId in (select a.id from Answer a where a.reflection.id = :reflection)
            order by r.lastReadAt
            """)
    List<ShareReading> findByReflection(long reflection);
}
