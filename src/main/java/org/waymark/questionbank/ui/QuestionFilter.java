package org.waymark.questionbank.ui;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.search.Sought;
import org.waymark.questionbank.KeptQuestion;
import org.waymark.questionbank.Kind;
import org.waymark.questionbank.Perspective;

/**
 * Which questions are looked at, as the address says it.
 *
 * @param kind of one kind; words are looked for in all of them
 * @param side from one side alone, null for both
 * @param state in one state alone, null for any
 * @param words that the question holds, empty for any
 */
record QuestionFilter(
        Kind kind, @Nullable Perspective side, @Nullable State state, String words) implements Serializable {

    /** What can be told apart beside the kind. */
    enum State {
        SHOWN,
        HIDDEN,
        OWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static QuestionFilter of(QueryParameters address) {
        return new QuestionFilter(
                address.getSingleParameter("kind").flatMap(Kind::of).orElse(Kind.NEXT_PROMOTION),
                address.getSingleParameter("side")
                        .flatMap(word -> find(Perspective.values(), word))
                        .orElse(null),
                address.getSingleParameter("state")
                        .flatMap(word -> find(State.values(), word))
                        .orElse(null),
                address.getSingleParameter("q").orElse(""));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String word) {
        return Stream.of(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst();
    }

    QuestionFilter of(Kind other) {
        return new QuestionFilter(other, side, state, "");
    }

    QuestionFilter from(@Nullable Perspective other) {
        return new QuestionFilter(kind, other, state, words);
    }

    QuestionFilter in(@Nullable State other) {
        return new QuestionFilter(kind, side, other, words);
    }

    QuestionFilter with(String other) {
        return new QuestionFilter(kind, side, state, other);
    }

    boolean isSearch() {
        return !words.isBlank();
    }

    /** What is looked at, in the order of the bank. */
    List<KeptQuestion> look(List<KeptQuestion> all) {
        Sought sought = Sought.of(words);
        return all.stream()
                .filter(kept -> isSearch()
                        ? sought.isIn(kept.question().text())
                        : kept.question().kind() == kind)
                .filter(kept -> side == null || kept.question().perspective() == side)
                .filter(kept -> switch (state) {
                    case null -> true;
                    case SHOWN -> !kept.hidden();
                    case HIDDEN -> kept.hidden();
                    case OWN -> kept.own();
                })
                .toList();
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("kind", kind.slug());
        if (side != null) {
            parameters.put("side", side.name().toLowerCase(Locale.ROOT));
        }
        if (state != null) {
            parameters.put("state", state.word());
        }
        if (isSearch()) {
            parameters.put("q", words);
        }
        return QueryParameters.simple(parameters);
    }

    String address() {
        return QuestionsAdminView.ROUTE + "?" + parameters().getQueryString();
    }
}
