package org.waymark.growth.strength;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.careerpath.Competencies;
import org.waymark.careerpath.CompetencyReference;
import org.waymark.growth.document.GrowthChapterProvider;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.growth.document.GrowthDocument.Text;
import org.waymark.growth.document.GrowthMaterial;
import org.waymark.growth.strength.StrengthStore.Link;
import org.waymark.reflection.observation.ObservationQuestions;
import org.waymark.reflection.observation.SharedObservation;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;

/**
 * Strengths in the document of one's growth, each with the competencies beside which it was put; and what managers see, with what one says
 * to it.
 */
@Component
class StrengthChapter implements GrowthChapterProvider {

    private final StrengthStore links;
    private final Competencies competencies;
    private final ObservationQuestions questions;

    StrengthChapter(StrengthStore links, Competencies competencies, ObservationQuestions questions) {
        this.links = links;
        this.competencies = competencies;
        this.questions = questions;
    }

    @Override
    public Set<ContentKind> written() {
        return Set.of(StrengthContent.STRENGTHS, StrengthContent.REPLIES);
    }

    @Override
    public Set<ContentKind> received() {
        return Set.of(SharedObservation.kind());
    }

    @Override
    public Telling begin() {
        Map<String, Set<String>> beside =
                links.findAll().stream().collect(groupingBy(Link::strength, mapping(Link::competency, toSet())));
        List<CompetencyReference> known = competencies.find(
                null, beside.values().stream().flatMap(Set::stream).collect(toSet()));
        return material -> List.of(mine(beside, known, material), seen(material));
    }

    private static Chapter mine(
            Map<String, Set<String>> beside, List<CompetencyReference> known, GrowthMaterial material) {
        ContentKind kind = StrengthContent.STRENGTHS;
        List<Passage> passages = new ArrayList<>();
        material.written(kind).forEach((ref, content) -> {
            Optional<String> title = material.title(kind, content);
            Passage passage = new Passage(
                    title.orElseGet(() -> material.say("growth.strength.one")),
                    beside(beside.getOrDefault(ref.subject(), Set.of()), known, material),
                    material.texts(kind, content),
                    List.of());
            if (title.isPresent() || !passage.isEmpty()) {
                passages.add(passage);
            }
        });
        return new Chapter(kind.place(), material.say(kind.key()), passages);
    }

    private static String beside(Set<String> addresses, List<CompetencyReference> known, GrowthMaterial material) {
        String names = known.stream()
                .filter(competency -> addresses.contains(competency.address()))
                .map(CompetencyReference::name)
                .distinct()
                .collect(joining(", "));
        return names.isEmpty() ? "" : material.say("growth.strength.beside", names);
    }

    /** By question in the order of the bank; what answers one that is not asked any more comes last. */
    private Chapter seen(GrowthMaterial material) {
        ContentKind kind = SharedObservation.kind();
        Map<String, List<Text>> said = new LinkedHashMap<>();
        questions.all().forEach(question -> said.put(question.id(), new ArrayList<>()));
        for (SharedContent one : material.received(kind)) {
            material.texts(kind, one)
                    .forEach(text -> said.computeIfAbsent(one.subject(), gone -> new ArrayList<>())
                            .add(new Text(
                                    material.say(
                                            "growth.document.by",
                                            material.called(one.author()),
                                            material.day(one.sharedAt())),
                                    text.words())));
        }
        for (Map.Entry<ContentRef, OwnContent> reply :
                material.written(StrengthContent.REPLIES).entrySet()) {
            material.texts(StrengthContent.REPLIES, reply.getValue())
                    .forEach(text -> said.computeIfAbsent(reply.getKey().subject(), gone -> new ArrayList<>())
                            .add(text));
        }
        Map<String, String> asked = material.titles(kind, said.keySet());
        return new Chapter(
                StrengthContent.REPLIES.place(),
                material.say("growth.strength.seen"),
                said.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> new Passage(asked.getOrDefault(one.getKey(), ""), "", one.getValue(), List.of()))
                        .toList());
    }
}
