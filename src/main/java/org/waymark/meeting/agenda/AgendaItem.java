package org.waymark.meeting.agenda;

import org.waymark.base.domain.PersonId;

/**
 * Something to talk about, as one of the two people of a 1:1 sees it.
 *
 * @param id which
 * @param author whose words they are
 * @param words empty if they do not open any more
 * @param lost whether they do not open any more
 * @param revision counts the savings, see {@link Agendas#save}
 * @param shown whether the other one sees it; until then it is its author's alone
 * @param reached whether it was talked about in the meeting that was asked for
 * @param carriedOver whether it comes from an earlier meeting
 */
public record AgendaItem(
        AgendaItemId id,
        PersonId author,
        String words,
        boolean lost,
        int revision,
        boolean shown,
        boolean reached,
        boolean carriedOver) {}
