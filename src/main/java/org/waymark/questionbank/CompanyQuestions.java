package org.waymark.questionbank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the company made of the bank, as far as the viewer may know.
 *
 * @param settings by question
 * @param orders the ids of questions in the order of their kind, for kinds that were ordered
 */
record CompanyQuestions(Map<String, QuestionSetting> settings, Map<Kind, List<String>> orders) {

    /** Where they are read. */
    interface Source {

        CompanyQuestions read();

        /** A question of the company's own in the words of an id. */
        default Optional<Question> find(String id) {
            return read().wording(id);
        }
    }

    static final CompanyQuestions NONE = new CompanyQuestions(Map.of(), Map.of());

    QuestionSetting setting(String root) {
        return settings.getOrDefault(root, QuestionSetting.NONE);
    }

    /** A question of the company's own in the words of an id. */
    Optional<Question> wording(String id) {
        return setting(Question.root(id)).wordings().stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** Those of Waymark and of the company, hidden ones among them, by kind in their order. */
    List<Question> with(List<Question> shipped) {
        List<Question> all = new ArrayList<>();
        shipped.forEach(question -> setting(question.id()).newest(question).ifPresent(all::add));
        settings.entrySet().stream()
                .filter(own -> !own.getValue().wordings().isEmpty())
                .sorted(Comparator.<Map.Entry<String, QuestionSetting>>comparingInt(
                                own -> own.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .forEach(own -> own.newest(null).ifPresent(all::add));
        Map<Place, Integer> places = new HashMap<>();
        orders.forEach((kind, order) -> {
            for (int i = 0; i < order.size(); i++) {
                places.put(new Place(kind, order.get(i)), i);
            }
        });
        all.sort(Comparator.comparing(Question::kind)
                .thenComparingInt(question ->
                        places.getOrDefault(new Place(question.kind(), question.root()), Integer.MAX_VALUE)));
        return List.copyOf(all);
    }

    /** The order of a kind that a question belonged to before says nothing of its place in the one of now. */
    private record Place(Kind kind, String root) {}
}
