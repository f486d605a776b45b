package org.waymark.growth.strength;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.questionbank.Question;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.sharing.ContentDetail;

/** Puts what managers see and what the viewer says to it side by side. */
final class SeenStrengths {

    private SeenStrengths() {}

    /**
     * By question, in the order of the bank; without those to which nobody said anything. What answers a question that is not asked any
     * more comes last.
     */
    static List<SeenStrength> of(
            List<SharedObservation> observations, List<Question> questions, Map<String, ContentDetail> replies) {
        Map<String, List<SharedObservation>> seen = observations.stream()
                .collect(Collectors.groupingBy(SharedObservation::questionId, LinkedHashMap::new, Collectors.toList()));
        List<SeenStrength> all = new ArrayList<>();
        questions.forEach(question -> {
            List<SharedObservation> said =
                    Optional.ofNullable(seen.remove(question.id())).orElse(List.of());
            ContentDetail reply = replies.get(question.id());
            if (!said.isEmpty() || (reply != null && isWritten(reply))) {
                all.add(new SeenStrength(question.id(), question.text(), said, reply));
            }
        });
        seen.forEach((id, said) -> all.add(new SeenStrength(id, said.getFirst().question(), said, null)));
        return all;
    }

    private static boolean isWritten(ContentDetail reply) {
        return reply.texts().stream()
                .anyMatch(text -> text.lost() || !text.words().isEmpty());
    }
}
