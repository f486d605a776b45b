package org.waymark.meeting.agenda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.PersonalContentProvider;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.Withdrawn;

/** What one put on agendas for oneself, and has not shown to the other one. What was shown both keep. */
@Service
@Order(80)
@DeniedByDefault
@Transactional
public class OwnAgendaItems implements PersonalContentProvider {

    private final AgendaStore items;
    private final TextVault vault;
    private final CurrentUser currentUser;

    OwnAgendaItems(AgendaStore items, TextVault vault, CurrentUser currentUser) {
        this.items = items;
        this.vault = vault;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "meeting.own.agenda";
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
        return items.findUnseen(viewer()).stream()
                .map(item -> new OwnThing(
                        item.id().toString(),
                        null,
                        null,
                        vault.forReading(viewer())
                                .open(item.textPlace(), item.words())
                                .orElse(""),
                        null,
                        Set.of(Change.ERASE)))
                .toList();
    }

    @Override
    @ForEmployees
    public Optional<Withdrawn> change(String id, Change change) {
        items.eraseUnseen(viewer(), Long.valueOf(id));
        return Optional.empty();
    }

    @Override
    @ForEmployees
    public void eraseAlone() {
        items.eraseUnseen(viewer(), null);
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
