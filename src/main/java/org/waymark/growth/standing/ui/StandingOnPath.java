package org.waymark.growth.standing.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Prose;
import org.waymark.base.ui.StaticHtml;
import org.waymark.careerpath.PathDetail;
import org.waymark.careerpath.PathDetail.Rung;
import org.waymark.careerpath.RoleReference;
import org.waymark.careerpath.StepDetail;
import org.waymark.careerpath.ui.BesidePromotions;
import org.waymark.growth.standing.StandingDetail;
import org.waymark.growth.standing.StandingDetail.Expectation;
import org.waymark.growth.standing.StandingSummary;
import org.waymark.growth.standing.Standings;

/**
 * Where the viewer stands, on the page of their path: what the next role asks, their words, what is missing and what was agreed. It is read
 * when it is unfolded.
 */
@org.springframework.stereotype.Component
class StandingOnPath implements BesidePromotions {

    private final Standings standings;
    private final CurrentUser currentUser;
    private final LiveUpdates updates;

    StandingOnPath(Standings standings, CurrentUser currentUser, LiveUpdates updates) {
        this.standings = standings;
        this.currentUser = currentUser;
        this.updates = updates;
    }

    /** Whoever looks at the path of others looks at that. */
    @Override
    public Optional<Component> part(PathDetail path) {
        Optional<Rung> here = path.rungs().stream()
                .filter(rung -> rung.role().address().equals(path.here()))
                .findFirst();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        Optional<RoleReference> next = here.get().next().stream()
                .filter(StepDetail::isPromotion)
                .map(StepDetail::role)
                .filter(role -> role.path().equals(path.id()))
                .findFirst();
        HashSet<String> roles =
                path.rungs().stream().map(rung -> rung.role().address()).collect(Collectors.toCollection(HashSet::new));
        Div part = new Div();
        LazyFold fold = new LazyFold(part.getTranslation("growth.standing.title"), () -> {
            StaticHtml picture = new StaticHtml(new Div());
            return new LazyFold.Content(
                    picture, () -> picture.show(read(new StandingPresenter(picture), next.orElse(null), roles)));
        });
        part.add(fold);
        updates.keepFresh(part, currentUser.require(), fold::refresh);
        return Optional.of(part);
    }

    private Div read(StandingPresenter words, @Nullable RoleReference next, Set<String> roles) {
        Optional<StandingDetail> standing = standings.openLatestOn(roles);
        Div read = new Div();
        if (next != null) {
            read.add(paragraph(
                    "wm-meta",
                    LinkedSentence.of("growth.standing.on-path.next", next.title())
                            .to("roles/" + next.address())));
            if (standing.filter(one -> one.summary().role().equals(next.address()))
                    .isEmpty()) {
                read.add(paragraph(
                        "wm-meta",
                        LinkedSentence.of("growth.standing.on-path.begin")
                                .to("growth/standing?role=" + next.address())));
            }
        }
        standing.ifPresent(one -> read.add(drawn(words, one)));
        if (read.getComponentCount() == 0) {
            read.add(paragraph("wm-meta", words.say("growth.standing.on-path.none")));
        }
        return read;
    }

    private static Div drawn(StandingPresenter words, StandingDetail detail) {
        StandingSummary summary = detail.summary();
        Div drawn = new Div(
                heading(3, words.say("growth.standing.on-path", summary.title())),
                paragraph("wm-audience", words.state(summary)),
                paragraph(
                        "wm-meta",
                        LinkedSentence.of("growth.standing.on-path.open", words.day(summary.begunAt()))
                                .to("growth/standing/" + summary.id())));
        detail.expectations()
                .forEach(one -> drawn.add(summary.isOpened() ? words.sides(summary, one) : words.alone(one)));
        drawn.add(heading(3, words.say("growth.standing.on-path.missing")));
        List<Expectation> missing =
                detail.expectations().stream().filter(words::isMissing).toList();
        missing.forEach(one -> drawn.add(paragraph("wm-words", Prose.plain(one.expects()))));
        if (missing.isEmpty()) {
            drawn.add(paragraph("wm-meta", words.say("growth.standing.on-path.nothing-missing")));
        }
        drawn.add(heading(3, words.say("growth.standing.agreed")), words.agreed(detail));
        return drawn;
    }
}
