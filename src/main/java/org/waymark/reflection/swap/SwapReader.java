package org.waymark.reflection.swap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.base.crypto.SealedText;
import org.waymark.base.crypto.TextPlace;
import org.waymark.base.crypto.TextReader;
import org.waymark.base.crypto.TextVault;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.PersonReference;
import org.waymark.reflection.question.QuestionTexts;
import org.waymark.reflection.swap.SwapDetail.Opened;
import org.waymark.reflection.swap.SwapDetail.Part;

/** Turns stored swaps into what one of their two people sees. */
@Component
class SwapReader {

    private final QuestionTexts questions;
    private final TextVault vault;

    SwapReader(QuestionTexts questions, TextVault vault) {
        this.questions = questions;
        this.vault = vault;
    }

    /** Whom the viewer swaps with. */
    static Collection<PersonId> others(List<SwapStore.Row> swaps, PersonId viewer) {
        return swaps.stream().map(swap -> swap.otherThan(viewer)).distinct().toList();
    }

    /** Swaps with somebody whose name is not among those given are left out. */
    List<SwapDetail> read(List<SwapStore.Row> swaps, PersonId viewer, Map<PersonId, PersonReference> names) {
        if (swaps.isEmpty()) {
            return List.of();
        }
        vault.expect(
                Stream.concat(Stream.of(viewer), others(swaps, viewer).stream()).toList());
        return swaps.stream()
                .flatMap(swap -> Optional.ofNullable(names.get(swap.otherThan(viewer))).stream()
                        .map(other -> detail(swap, viewer, other)))
                .toList();
    }

    private SwapDetail detail(SwapStore.Row swap, PersonId viewer, PersonReference other) {
        TextReader reader = vault.forReading(viewer);
        // Empty where there are words that do not open any more.
        Optional<String> draft = Optional.ofNullable(swap.draft())
                .map(words -> reader.open(SwapStore.draftPlace(swap.id(), viewer), words))
                .orElse(Optional.of(""));
        return new SwapDetail(
                swap.id(),
                questions.read(swap.question(), swap.offeredBy(), SwapStore.questionPlace(swap.id())),
                other,
                swap.offeredBy().equals(viewer),
                swap.lineHolds(),
                new Part(
                        draft.orElse(""),
                        draft.isEmpty(),
                        swap.revision(),
                        swap.ownWords() != null,
                        swap.ownWords() != null && swap.revision() != swap.ownRevision()),
                swap.otherIsReady(),
                opened(swap, viewer, reader));
    }

    private @Nullable Opened opened(SwapStore.Row swap, PersonId viewer, TextReader reader) {
        SealedText own = swap.ownWords();
        SealedText others = swap.othersWords();
        if (own == null || others == null) {
            return null;
        }
        PersonId other = swap.otherThan(viewer);
        return new Opened(
                words(reader, SwapStore.wordsPlace(swap.id(), viewer), own),
                words(vault.forReading(other), SwapStore.wordsPlace(swap.id(), other), others));
    }

    private String words(TextReader reader, TextPlace place, SealedText sealed) {
        return reader.open(place, sealed).orElseGet(questions::lostWords);
    }
}
