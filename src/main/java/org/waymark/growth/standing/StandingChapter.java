package org.waymark.growth.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Prose;
import org.waymark.growth.document.GrowthChapterProvider;
import org.waymark.growth.document.GrowthDocument.Chapter;
import org.waymark.growth.document.GrowthDocument.Passage;
import org.waymark.growth.document.GrowthDocument.Text;
import org.waymark.growth.document.GrowthMaterial;
import org.waymark.growth.standing.StandingStore.Asked;
import org.waymark.growth.standing.StandingStore.Row;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.SharedContent;

/**
 * One's own standings in the document of one's growth: one's own side, and the other one as far as it is shared. What one wrote as a
 * manager belongs to another one's growth.
 */
@Component
class StandingChapter implements GrowthChapterProvider {

    private final StandingStore store;
    private final CurrentUser currentUser;

    StandingChapter(StandingStore store, CurrentUser currentUser) {
        this.store = store;
        this.currentUser = currentUser;
    }

    @Override
    public Set<ContentKind> written() {
        return Set.of(StandingContent.SIDE, StandingContent.AGREED, StandingContent.AGREED_BY_MANAGER);
    }

    @Override
    public Set<ContentKind> received() {
        return Set.of(StandingContent.SIDE, StandingContent.AGREED_BY_MANAGER);
    }

    @Override
    public Telling begin() {
        Map<Row, List<Asked>> standings = store.findOfWithAsked(currentUser.require());
        Set<StandingId> mine = standings.keySet().stream().map(Row::id).collect(Collectors.toSet());
        return new Telling() {

            @Override
            public boolean tells(ContentKind kind, SharedContent shared) {
                return StandingId.ofSubject(shared.subject())
                        .filter(mine::contains)
                        .isPresent();
            }

            @Override
            public Set<PersonId> names() {
                return standings.keySet().stream().map(Row::manager).collect(Collectors.toSet());
            }

            @Override
            public List<Chapter> tell(GrowthMaterial material) {
                return List.of(new Chapter(
                        StandingContent.SIDE.place(),
                        material.say("growth.standing.title"),
                        standings.entrySet().stream()
                                .map(one -> standing(one.getKey(), one.getValue(), material))
                                .filter(passage -> !passage.isEmpty())
                                .toList()));
            }
        };
    }

    private static Passage standing(Row row, List<Asked> asked, GrowthMaterial material) {
        return new Passage(
                row.title(),
                material.say("growth.standing.about-me", material.called(row.manager()), material.day(row.begunAt())),
                List.of(),
                Stream.concat(
                                asked.stream().map(one -> expectation(row, one, material)),
                                Stream.of(agreed(row, material)))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static Passage expectation(Row row, Asked asked, GrowthMaterial material) {
        ContentKind kind = StandingContent.SIDE;
        String subject = row.id().subject(asked.number());
        List<Text> mine = material.texts(kind, material.written(kind.on(subject).about(row.manager())));
        List<Text> theirs = received(kind, subject, row.manager(), material);
        return new Passage(
                Prose.plain(asked.expects()), asked.competency(), sides(mine, theirs, row, material), List.of());
    }

    private static Passage agreed(Row row, GrowthMaterial material) {
        String subject = row.id().subject();
        return new Passage(
                material.say("growth.standing.agreed"),
                "",
                sides(
                        material.texts(StandingContent.AGREED, material.written(StandingContent.AGREED.on(subject))),
                        received(StandingContent.AGREED_BY_MANAGER, subject, row.manager(), material),
                        row,
                        material),
                List.of());
    }

    private static List<Text> received(ContentKind kind, String subject, PersonId author, GrowthMaterial material) {
        Optional<SharedContent> shared = material.received(kind).stream()
                .filter(one -> one.subject().equals(subject) && one.author().equals(author))
                .findFirst();
        return shared.map(one -> material.texts(kind, one)).orElse(List.of());
    }

    /** What each of the two wrote, one below the other. */
    private static List<Text> sides(List<Text> mine, List<Text> theirs, Row row, GrowthMaterial material) {
        return Stream.concat(
                        by(material.say("growth.standing.you"), mine, material),
                        by(material.called(row.manager()), theirs, material))
                .toList();
    }

    /** The first text says whose they are. */
    private static Stream<Text> by(String who, List<Text> texts, GrowthMaterial material) {
        return Stream.concat(
                texts.stream()
                        .limit(1)
                        .map(text -> new Text(material.say("growth.document.by", who, text.label()), text.words())),
                texts.stream().skip(1));
    }
}
