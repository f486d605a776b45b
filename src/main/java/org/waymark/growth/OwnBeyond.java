package org.waymark.growth;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.AuthorSeal;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.base.privacy.OwnThing;
import org.waymark.base.privacy.OwnThing.Change;
import org.waymark.base.privacy.OwnThing.Extent;
import org.waymark.base.privacy.OwnThing.Sharing;
import org.waymark.base.privacy.OwnWords;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.growth.BeyondRepository.Opened;

/** What one thinks about a life beyond the company: one thing. */
@Service
@Order(30)
@DeniedByDefault
@Transactional
public class OwnBeyond implements OwnWords {

    private static final String ID = "beyond";

    private final BeyondRepository drafts;
    private final BeyondTheCompany writing;
    private final TextVault vault;
    private final CurrentUser currentUser;

    OwnBeyond(BeyondRepository drafts, BeyondTheCompany writing, TextVault vault, CurrentUser currentUser) {
        this.drafts = drafts;
        this.writing = writing;
        this.vault = vault;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "growth.own.beyond";
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> shared() {
        return own().filter(whole -> whole.share() != null).map(OwnBeyond::thing).stream()
                .toList();
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> alone() {
        return own().filter(whole -> whole.share() == null && !whole.beyond().isEmpty()).map(OwnBeyond::thing).stream()
                .toList();
    }

    @Override
    @ForEmployees
    public Optional<Withdrawn> change(String id, Change change) {
        return switch (change) {
            case SHARE, TOPIC -> throw new IllegalArgumentException("Whatever gives words away names a reader");
            case WITHDRAW -> writing.withdraw();
            case ERASE -> {
                // Whoever reads it is told as always, and loses it at once.
                writing.withdraw();
                drafts.erase(viewer().value());
                yield Optional.empty();
            }
        };
    }

    @Override
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return writing.putBack(withdrawn, named);
    }

    @Override
    @ForEmployees
    public void share(String id, Change change, NamedReader named) {
        switch (change) {
            case SHARE -> writing.share(named);
            case TOPIC -> writing.shareTopic(named);
            case WITHDRAW, ERASE -> throw new IllegalArgumentException("That gives nothing away");
        }
    }

    @Override
    @ForEmployees
    public void eraseAlone() {
        own().ifPresent(whole -> {
            BeyondShare share = whole.share();
            if (share == null) {
                drafts.erase(viewer().value());
            } else if (share.isTopic() || isChanged(whole.beyond(), share)) {
                dropDraft(whole.beyond(), share);
            }
        });
    }

    /** Leaves what the other one reads. */
    private void dropDraft(Beyond beyond, BeyondShare share) {
        AuthorSeal seal = vault.forWriting(viewer());
        Map<BeyondQuestion, SealedText> shared = new EnumMap<>(BeyondQuestion.class);
        for (BeyondQuestion question : BeyondQuestion.values()) {
            share.words(question)
                    .map(words -> seal.copy(words, BeyondShare.place(question, beyond.id()), beyond.place(question)))
                    .ifPresent(copy -> shared.put(question, copy));
        }
        beyond.goBackTo(shared, share.beyondRevision());
    }

    private static OwnThing thing(Opened whole) {
        BeyondShare share = whole.share();
        return new OwnThing(ID, null, null, "", share == null ? null : sharing(whole, share), changes(whole, share));
    }

    private static Sharing sharing(Opened whole, BeyondShare share) {
        return new Sharing(
                share.recipient(),
                share.isTopic() ? Extent.TOPIC : Extent.IN_FULL,
                share.sharedAt(),
                !share.isTopic() && isChanged(whole.beyond(), share),
                Optional.ofNullable(whole.reading())
                        .map(BeyondReading::lastReadAt)
                        .orElse(null));
    }

    private static Set<Change> changes(Opened whole, @Nullable BeyondShare share) {
        Set<Change> changes = EnumSet.of(Change.ERASE);
        if (share != null) {
            changes.add(Change.WITHDRAW);
            if (!share.isTopic()) {
                changes.add(Change.TOPIC);
            }
            if (share.isTopic() ? !whole.beyond().isEmpty() : isChanged(whole.beyond(), share)) {
                changes.add(Change.SHARE);
            }
        }
        return changes;
    }

    private static boolean isChanged(Beyond beyond, BeyondShare share) {
        return beyond.revision() != share.beyondRevision();
    }

    private Optional<Opened> own() {
        return drafts.findOpened(viewer().value());
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
