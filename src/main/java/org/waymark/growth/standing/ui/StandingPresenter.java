package org.waymark.growth.standing.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.mark;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Prose;
import org.waymark.growth.standing.Agreed;
import org.waymark.growth.standing.Seen;
import org.waymark.growth.standing.StandingDetail;
import org.waymark.growth.standing.StandingDetail.Expectation;
import org.waymark.growth.standing.StandingSummary;
import org.waymark.growth.standing.Standings.Part;
import org.waymark.sharing.OwnContent;
import org.waymark.sharing.SharedContent;

/**
 * Puts a standing into words: how far it is, and both sides of it.
 *
 * @param viewer the component that shows them
 */
record StandingPresenter(Component viewer) {

    /** How far it is, in one sentence. */
    String state(StandingSummary summary) {
        String other = called(summary);
        if (summary.isOpened()) {
            return summary.takesWords()
                    ? say("growth.standing.state.open", other)
                    : say("growth.standing.state.ended-open", within(summary));
        }
        if (!summary.takesWords()) {
            return say("growth.standing.state.ended", within(summary));
        }
        Instant theirs = summary.theirsSharedAt();
        if (summary.mineSharedAt() != null) {
            return say("growth.standing.state.mine", other);
        }
        return theirs == null
                ? say("growth.standing.state.nobody", other)
                : say("growth.standing.state.theirs", other, day(theirs));
    }

    /** The other one. */
    String called(StandingSummary summary) {
        return Optional.ofNullable(summary.other())
                .map(other -> other.called())
                .orElseGet(() -> say("growth.standing.somebody"));
    }

    /** The other one, where no sentence begins with them. */
    private String within(StandingSummary summary) {
        return summary.other() == null ? say("growth.standing.somebody-within") : called(summary);
    }

    /** Whose it is, and since when. */
    String about(StandingSummary summary) {
        return say(
                summary.isMine() ? "growth.standing.about-me" : "growth.standing.about-them",
                within(summary),
                day(summary.begunAt()));
    }

    String day(Instant at) {
        return Dates.day(viewer, at.atZone(ZoneId.systemDefault()).toLocalDate());
    }

    /** Both sides of each expectation to which somebody wrote, and in short those to which nobody did. */
    Div sides(StandingDetail detail) {
        Div all = new Div();
        Map<Boolean, List<Expectation>> written =
                detail.expectations().stream().collect(Collectors.partitioningBy(StandingPresenter::isWritten));
        written.getOrDefault(true, List.of())
                .forEach(one -> all.add(detail.summary().isOpened() ? both(detail.summary(), one) : alone(one)));
        List<Expectation> others = written.getOrDefault(false, List.of());
        if (!others.isEmpty()) {
            Article left = new Article(
                    heading(3, say("growth.standing.left-out")),
                    new UnorderedList(others.stream()
                            .map(one -> new ListItem(Prose.plain(one.expects())))
                            .toArray(ListItem[]::new)));
            left.addClassNames("wm-answer", "wm-left-out");
            all.add(left);
        }
        return all;
    }

    private static boolean isWritten(Expectation expectation) {
        return expectation.theirs() != null
                || expectation.mine().texts().values().stream()
                        .anyMatch(text -> text.lost() || !text.words().isEmpty());
    }

    /** One expectation from both sides, with a way on to the plan of whom it is about. */
    private Article both(StandingSummary summary, Expectation expectation) {
        Article article = sides(summary, expectation);
        if (summary.isMine()) {
            article.add(link(
                    "growth/plan?from=standing&id=" + summary.id() + "/" + expectation.number(),
                    say("growth.standing.plan"),
                    "wm-link"));
        }
        return article;
    }

    /** One expectation from both sides. */
    Article sides(StandingSummary summary, Expectation expectation) {
        Article article = asked(expectation);
        Div sides = new Div(
                side(say("growth.standing.you"), texts(expectation.mine())),
                side(called(summary), texts(expectation.theirs())));
        sides.addClassName("wm-both");
        article.add(sides);
        return article;
    }

    /** Whether one of the two has not seen it yet, as far as the viewer reads that. */
    boolean isMissing(Expectation expectation) {
        return Stream.of(seen(texts(expectation.mine())), seen(texts(expectation.theirs())))
                .flatMap(Optional::stream)
                .anyMatch(Seen.NOT_YET::equals);
    }

    /** What the two agreed, in the words of each, as far as the viewer reads them. */
    Div agreed(StandingDetail detail) {
        Div content = new Div();
        Agreed mine = detail.agreed();
        if (mine.hasSomething()) {
            content.add(heading(4, say("growth.standing.you")));
            addAgreed(content, mine);
        }
        Agreed theirs = detail.theirs();
        if (theirs != null) {
            content.add(heading(4, called(detail.summary())));
            addAgreed(content, theirs);
        }
        if (content.getComponentCount() == 0) {
            content.add(paragraph("wm-meta", say("growth.standing.nothing")));
        }
        return content;
    }

    private void addAgreed(Div content, Agreed agreed) {
        Optional.ofNullable(agreed.outcome())
                .ifPresent(outcome -> content.add(mark("wm-mark-stays", say(outcome.key()))));
        if (!agreed.words().isEmpty()) {
            content.add(paragraph("wm-words", agreed.words()));
        }
    }

    /** What one wrote, where nothing of the other one can be read any more. */
    Article alone(Expectation expectation) {
        Article article = asked(expectation);
        article.add(side(say("growth.standing.you"), drafts(expectation.mine())));
        return article;
    }

    private Article asked(Expectation expectation) {
        Article article = new Article(paragraph("wm-eyebrow", expectation.competency()), expects(3, expectation));
        article.addClassName("wm-answer");
        return article;
    }

    /** What the role asks, as a heading. */
    static Component expects(int level, Expectation expectation) {
        return heading(level, Prose.plain(expectation.expects()));
    }

    /** Then and now, as far as the role asks the same and somebody wrote to it; says so where there is nothing of before. */
    Div thenAndNow(StandingDetail then, StandingDetail now) {
        Map<String, Expectation> before = then.expectations().stream()
                .collect(Collectors.toMap(
                        one -> one.competency() + "\n" + one.expects(), Function.identity(), (one, same) -> one));
        String thenDay = day(then.summary().begunAt());
        String nowDay = day(now.summary().begunAt());
        String otherThen = called(then.summary());
        String otherNow = called(now.summary());
        Div all = new Div();
        now.expectations().forEach(expectation -> {
            Expectation was = before.get(expectation.competency() + "\n" + expectation.expects());
            if (was == null || !(isWritten(was) || isWritten(expectation))) {
                return;
            }
            Article article = asked(expectation);
            Div mine = new Div(
                    side(say("growth.standing.you-on", thenDay), texts(was.mine())),
                    side(
                            say("growth.standing.you-on", nowDay),
                            now.summary().isOpened() ? texts(expectation.mine()) : drafts(expectation.mine())));
            mine.addClassName("wm-both");
            article.add(mine);
            Div theirs = new Div(side(say("growth.standing.other-on", otherThen, thenDay), texts(was.theirs())));
            theirs.addClassName("wm-both");
            if (now.summary().isOpened()) {
                theirs.add(side(say("growth.standing.other-on", otherNow, nowDay), texts(expectation.theirs())));
            }
            article.add(theirs);
            all.add(article);
        });
        if (all.getComponentCount() == 0) {
            all.add(paragraph("wm-meta", say("growth.standing.asks-nothing-of-before")));
        }
        return all;
    }

    private Section side(String name, Function<String, Optional<String>> texts) {
        Section side = new Section(heading(4, name));
        int before = side.getComponentCount();
        seen(texts).ifPresent(seen -> side.add(mark("wm-mark-stays", say(seen.key()))));
        texts.apply(Part.WORDS.text()).ifPresent(words -> side.add(paragraph("wm-words", words)));
        texts.apply(Part.EXAMPLE.text()).ifPresent(words -> {
            side.add(paragraph("wm-meta", say(Part.EXAMPLE.label())));
            side.add(paragraph("wm-words", words));
        });
        texts.apply(Part.WHEN.text()).ifPresent(words -> side.add(paragraph("wm-meta", words)));
        if (side.getComponentCount() == before) {
            side.add(paragraph("wm-meta", say("growth.standing.nothing")));
        }
        return side;
    }

    static Optional<Seen> seen(Function<String, Optional<String>> texts) {
        return texts.apply(Seen.TEXT).map(Seen::valueOf);
    }

    /** What the viewer writes, as they have it. */
    static Function<String, Optional<String>> drafts(OwnContent own) {
        return name -> Optional.of(own.text(name).words()).filter(words -> !words.isEmpty());
    }

    /** What the viewer shared, as the other one has it. */
    private Function<String, Optional<String>> texts(OwnContent own) {
        OwnContent.Share share = own.share();
        // Once the line has ended nobody else reads it, and it stays here as it was written.
        return share == null ? drafts(own) : texts(share.texts());
    }

    private Function<String, Optional<String>> texts(@Nullable SharedContent content) {
        return content == null ? name -> Optional.empty() : texts(content.texts());
    }

    /** A text that does not open any more says so. */
    private Function<String, Optional<String>> texts(Map<String, Optional<String>> texts) {
        return name -> Optional.ofNullable(texts.get(name))
                .map(words ->
                        name.equals(Seen.TEXT) ? words.orElse("") : words.orElseGet(() -> say("base.writing.lost")))
                .filter(words -> !words.isEmpty());
    }

    String say(String key, @Nullable Object... parameters) {
        return viewer.getTranslation(key, parameters);
    }
}
