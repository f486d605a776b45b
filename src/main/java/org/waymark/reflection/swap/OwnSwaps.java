package org.waymark.reflection.swap;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.waymark.base.privacy.PersonalContentProvider;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.Withdrawn;
import org.waymark.reflection.question.AskedQuestion;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.reflection.swap.SwapAnswerStore.Part;

/** One's parts in questions that both people of a 1:1 answer. The question is no secret between the two, and stays. */
@Service
@Order(40)
@DeniedByDefault
@Transactional
public class OwnSwaps implements PersonalContentProvider {

    private final SwapAnswerStore parts;
    private final Swaps swaps;
    private final QuestionTexts questions;
    private final TextVault vault;
    private final CurrentUser currentUser;

    OwnSwaps(SwapAnswerStore parts, Swaps swaps, QuestionTexts questions, TextVault vault, CurrentUser currentUser) {
        this.parts = parts;
        this.swaps = swaps;
        this.questions = questions;
        this.vault = vault;
        this.currentUser = currentUser;
    }

    @Override
    @ForEmployees
    public String kind() {
        return "reflection.own.swaps";
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> shared() {
        return things(true);
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<OwnThing> alone() {
        return things(false);
    }

    @Override
    @ForEmployees
    public Optional<Withdrawn> change(String id, Change change) {
        SwapId swap = new SwapId(Long.parseLong(id));
        // The other one is told as always, and loses it at once.
        Optional<Withdrawn> withdrawn = swaps.takeBack(swap);
        if (change == Change.ERASE) {
            parts.erase(swap, viewer());
            return Optional.empty();
        }
        return withdrawn;
    }

    @Override
    @ForEmployees
    public boolean putBack(Withdrawn withdrawn, NamedReader named) {
        return swaps.putBack(withdrawn, named);
    }

    @Override
    @ForEmployees
    public void eraseAlone() {
        parts.eraseAlone(viewer());
        AuthorSeal seal = vault.forWriting(viewer());
        parts.findChanged(viewer())
                .forEach(changed -> parts.goBackTo(
                        changed,
                        viewer(),
                        seal.copy(
                                changed.words(),
                                SwapStore.wordsPlace(changed.swap(), viewer()),
                                SwapStore.draftPlace(changed.swap(), viewer()))));
    }

    private List<OwnThing> things(boolean shared) {
        List<Part> found = parts.find(viewer()).stream()
                .filter(part -> part.isShared() == shared)
                .toList();
        vault.expect(found.stream().map(Part::offeredBy).distinct().toList());
        return found.stream().map(this::thing).toList();
    }

    private OwnThing thing(Part part) {
        AskedQuestion question =
                questions.read(part.question(), part.offeredBy(), SwapStore.questionPlace(part.swap()));
        Sharing sharing = sharing(part);
        return new OwnThing(
                Long.toString(part.swap().value()),
                question.kind().key(),
                null,
                question.text(),
                sharing,
                sharing == null ? Set.of(Change.ERASE) : EnumSet.of(Change.WITHDRAW, Change.ERASE));
    }

    private static @Nullable Sharing sharing(Part part) {
        return part.sharedAt() == null || !part.isShared()
                ? null
                : new Sharing(
                        part.other(),
                        part.open() ? Extent.BOTH : Extent.SEALED,
                        part.sharedAt(),
                        part.changedSince(),
                        null);
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
