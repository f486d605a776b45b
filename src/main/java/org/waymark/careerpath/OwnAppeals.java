package org.waymark.careerpath;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.crypto.AuthorSeal;
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
import org.waymark.careerpath.AppealRepository.Whole;

/** What one says about roles. */
@Service
@Order(20)
@DeniedByDefault
@Transactional
public class OwnAppeals implements OwnWords {

    private final AppealRepository appeals;
    private final Appeals writing;
    private final LadderRepository ladders;
    private final TextVault vault;
    private final CurrentUser currentUser;

    OwnAppeals(
            AppealRepository appeals,
            Appeals writing,
            LadderRepository ladders,
            TextVault vault,
            CurrentUser currentUser) {
        this.appeals = appeals;
        this.writing = writing;
        this.ladders = ladders;
        this.vault = vault;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "careerpath.own.appeals";
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> shared() {
        return things(appeals.findShared(viewer().value()));
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> alone() {
        return things(appeals.findAlone(viewer().value()));
    }

    @Override
    @ForEmployees
    public Optional<Withdrawn> change(String role, Change change) {
        return switch (change) {
            case WITHDRAW -> writing.withdraw(role);
            case ERASE -> {
                // Whoever reads it is told as always, and loses it at once.
                writing.withdraw(role);
                appeals.erase(viewer().value(), role);
                yield Optional.empty();
            }
            case SHARE, TOPIC -> throw new IllegalArgumentException("Whatever gives words away names a reader");
        };
    }

    @Override
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return writing.putBack(withdrawn, named);
    }

    @Override
    @ForEmployees
    public void share(String role, Change change, NamedReader named) {
        if (change != Change.SHARE) {
            throw new IllegalArgumentException("There is no topic without what appeals");
        }
        writing.share(role, named);
    }

    @Override
    @ForEmployees
    public void eraseAlone() {
        appeals.findShared(viewer().value()).forEach(this::dropDraft);
        appeals.eraseAlone(viewer().value());
    }

    /** Leaves what the other one reads. */
    private void dropDraft(Whole whole) {
        Appeal appeal = whole.appeal();
        AppealShare share = Objects.requireNonNull(whole.share());
        if (appeal.revision() != share.appealRevision()) {
            AuthorSeal seal = vault.forWriting(viewer());
            appeal.goBackTo(
                    share.choice()
                            .map(choice ->
                                    seal.copy(choice, AppealShare.choicePlace(appeal.id()), appeal.choicePlace()))
                            .orElse(null),
                    share.words()
                            .map(words -> seal.copy(words, AppealShare.wordsPlace(appeal.id()), appeal.wordsPlace()))
                            .orElse(null),
                    share.appealRevision());
        }
    }

    private List<OwnThing> things(List<Whole> wholes) {
        if (wholes.isEmpty()) {
            return List.of();
        }
        Map<String, String> titles =
                ladders
                        .findReferences(wholes.stream()
                                .map(whole -> whole.appeal().roleAddress())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(RoleReference::address, RoleReference::title));
        return wholes.stream().map(whole -> thing(whole, titles)).toList();
    }

    /** A role that is on no ladder any more has its address alone. */
    private static OwnThing thing(Whole whole, Map<String, String> titles) {
        String role = whole.appeal().roleAddress();
        return new OwnThing(role, null, null, titles.getOrDefault(role, role), sharing(whole), changes(whole));
    }

    private static @Nullable Sharing sharing(Whole whole) {
        AppealShare share = whole.share();
        return share == null
                ? null
                : new Sharing(
                        share.recipient(),
                        Extent.IN_FULL,
                        share.sharedAt(),
                        isChanged(whole.appeal(), share),
                        Optional.ofNullable(whole.reading())
                                .map(AppealReading::lastReadAt)
                                .orElse(null));
    }

    private static Set<Change> changes(Whole whole) {
        AppealShare share = whole.share();
        if (share == null) {
            return EnumSet.of(Change.ERASE);
        }
        return isChanged(whole.appeal(), share)
                ? EnumSet.of(Change.SHARE, Change.WITHDRAW, Change.ERASE)
                : EnumSet.of(Change.WITHDRAW, Change.ERASE);
    }

    private static boolean isChanged(Appeal appeal, AppealShare share) {
        return appeal.revision() != share.appealRevision();
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
