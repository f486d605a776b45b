package org.waymark.growth.goal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.growth.document.GrowthChapterProvider;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.growth.document.GrowthMaterial;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentRef;
import org.waymark.sharing.OwnContent;

/** Pictures of the future in the document of one's growth, each with the way from it back to today. */
@Component
class GoalChapter implements GrowthChapterProvider {

    private final MilestoneStore milestones;

    GoalChapter(MilestoneStore milestones) {
        this.milestones = milestones;
    }

    @Override
    public Set<ContentKind> written() {
        return Set.of(GoalContent.PICTURE, GoalContent.MILESTONE);
    }

    @Override
    public Telling begin() {
        Map<Integer, List<MilestoneStore.Row>> ways =
                milestones.mine().stream().collect(Collectors.groupingBy(MilestoneStore.Row::picture));
        return material -> List.of(new Chapter(
                GoalContent.PICTURE.place(),
                material.say("growth.goal.title"),
                pictures(ways.keySet(), material)
                        .map(number -> picture(number, ways.getOrDefault(number, List.of()), material))
                        .filter(picture -> !picture.isEmpty())
                        .toList()));
    }

    /** Those that are written, and those to which a way leads. */
    private static Stream<Integer> pictures(Set<Integer> ways, GrowthMaterial material) {
        Set<Integer> numbers = new TreeSet<>(ways);
        material.written(GoalContent.PICTURE).keySet().stream()
                .map(GoalContent::number)
                .forEach(numbers::add);
        return numbers.stream();
    }

    private static Passage picture(int number, List<MilestoneStore.Row> way, GrowthMaterial material) {
        ContentRef picture = GoalContent.picture(number);
        return new Passage(
                material.say("growth.goal.picture.title", Integer.toString(number)),
                "",
                material.texts(picture.kind(), material.written(picture)),
                way.stream()
                        .flatMap(row -> milestone(row, way, material).stream())
                        .toList());
    }

    private static Optional<Passage> milestone(
            MilestoneStore.Row row, List<MilestoneStore.Row> way, GrowthMaterial material) {
        ContentRef ref = GoalContent.milestone(row.id());
        OwnContent content = material.written(ref);
        Optional<String> title = material.title(ref.kind(), content);
        String horizon = material.say(row.horizon().key());
        Passage passage = new Passage(
                title.orElseGet(() -> material.say("growth.goal.milestone.no-words")),
                row.due() == null || !row.equals(way.getLast())
                        ? horizon
                        : material.say("growth.goal.horizon.due", horizon, material.day(row.due())),
                material.texts(ref.kind(), content),
                List.of());
        return title.isEmpty() && passage.isEmpty() ? Optional.empty() : Optional.of(passage);
    }
}
