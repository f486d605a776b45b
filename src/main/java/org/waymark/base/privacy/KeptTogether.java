package org.waymark.base.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/** What the viewer wrote in meetings, which both of its people keep. A module offers it as a bean. */
public interface KeptTogether {

    /**
     * To whom the viewer has handed a meeting over, for as long as that is their manager.
     *
     * @param to the new manager
     * @param since when that was
     */
    record Handed(PersonId to, Instant since) {}

    /**
     * What the viewer wrote in one meeting and the other one reads.
     *
     * @param address of the meeting's page, without the leading slash
     * @param with the other one
     * @param day of the meeting
     * @param points how many points of the agenda
     * @param note whether a note for both
     * @param promises how many promises, with what was told of them
     * @param handed who reads it besides, null for nobody
     */
    record Meeting(
            String address,
            PersonId with,
            LocalDate day,
            int points,
            boolean note,
            int promises,
            @Nullable Handed handed) {}

    /**
     * The viewer's meetings in which they wrote something for both, or which they have handed over, the latest first.
     *
     * @param limit how many at the most
     * @return possibly empty
     */
    List<Meeting> meetings(int limit);
}
