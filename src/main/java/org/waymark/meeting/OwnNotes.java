package org.waymark.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnWords;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.Withdrawn;

/** One's private notes about others. */
@Service
@Order(70)
@DeniedByDefault
@Transactional
public class OwnNotes implements OwnWords {

    private final PrivateNoteRepository notes;
    private final CurrentUser currentUser;

    OwnNotes(PrivateNoteRepository notes, CurrentUser currentUser) {
        this.notes = notes;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "meeting.own.notes";
    }

    @Override
    @ForEmployees
    public List<OwnThing> shared() {
        return List.of();
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> alone() {
        return notes.findByAuthorIdOrderByWrittenAtDesc(viewer().value()).stream()
                .map(note -> new OwnThing(note.about().toString(), null, note.about(), "", null, Set.of(Change.ERASE)))
                .toList();
    }

    @Override
    @ForEmployees
    public Optional<Withdrawn> change(String about, Change change) {
        notes.erase(viewer().value(), Long.parseLong(about));
        return Optional.empty();
    }

    @Override
    @ForEmployees
    public void eraseAlone() {
        notes.eraseAll(viewer().value());
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
