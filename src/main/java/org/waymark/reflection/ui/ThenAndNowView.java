package org.waymark.reflection.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.facts;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.list;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.row;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waymark.base.ui.Components.Fact;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.reflection.AnswersOverTime;
import org.waymark.reflection.AnswersOverTime.Then;
import org.waymark.reflection.ThenAndNow;
import org.waymark.reflection.ThenAndNow.RepeatedQuestion;
import org.waymark.reflection.ThenAndNowProvider.WrittenOverTime;
import org.waymark.reflection.question.AnswerId;

/** One's own answers to the same question, side by side; without a question, those that were answered more than once, and what else changed. */
@Route(ThenAndNowView.ADDRESS)
@PermitAll
class ThenAndNowView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "reflections/then-and-now";

    /** Any answer to the question: words of one's own do not belong in an address. */
    private static final String ANSWER = "answer";

    private static final long serialVersionUID = 1;

    private final transient ThenAndNow thenAndNow;
    private String title = "";

    ThenAndNowView(ThenAndNow thenAndNow) {
        this.thenAndNow = thenAndNow;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter(ANSWER);
        removeAll();
        if (asked.isEmpty()) {
            show(thenAndNow.all(), thenAndNow.others());
            return;
        }
        // Somebody else's answer and none at all look the same.
        show(asked.filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .map(AnswerId::new)
                .flatMap(thenAndNow::of)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(List<RepeatedQuestion> questions, List<WrittenOverTime> others) {
        title = getTranslation("reflection.then.title");
        add(new StaticHtml(head("", title, getTranslation("reflection.then.lede"))));
        if (!questions.isEmpty()) {
            add(new StaticHtml(list(questions.stream().map(this::line).toList())));
        } else if (others.isEmpty()) {
            add(new StaticHtml(empty(getTranslation("reflection.then.none"))));
        }
        others.forEach(other -> add(new StaticHtml(overTime(other))));
    }

    private Section overTime(WrittenOverTime written) {
        Div times =
                new Div(article("reflection.then.then", written.then()), article("reflection.then.now", written.now()));
        times.addClassName("wm-times");
        Section section = section(
                paragraph("wm-eyebrow", written.topic()),
                new H2(written.title()),
                times,
                link(written.address(), getTranslation("reflection.then.write", written.title()), "wm-link"));
        if (written.topic().isEmpty()) {
            section.getComponentAt(0).removeFromParent();
        }
        return section;
    }

    private Article article(String when, WrittenOverTime.State state) {
        Article article = new Article(paragraph("wm-eyebrow", getTranslation(when)));
        article.addClassName("wm-answer");
        LocalDate day = state.day();
        article.add(new H3(day == null ? getTranslation("reflection.then.today") : Dates.full(this, day)));
        state.texts().forEach(text -> {
            if (!text.label().isEmpty()) {
                article.add(paragraph("wm-meta", text.label()));
            }
            article.add(
                    text.words().isEmpty()
                            ? paragraph("wm-none", getTranslation("reflection.words.lost"))
                            : paragraph("wm-words", text.words()));
        });
        return article;
    }

    private ListItem line(RepeatedQuestion repeated) {
        return row(
                ADDRESS + "?" + ANSWER + "=" + repeated.latest().value(),
                repeated.question().text(),
                getTranslation(repeated.question().kind().key()),
                facts(List.of(
                        new Fact(getTranslation("reflection.then.times", repeated.times()), false),
                        new Fact(getTranslation("reflection.then.last", Dates.day(this, repeated.last())), false))));
    }

    private void show(AnswersOverTime over) {
        title = over.question().text();
        Paragraph eyebrow = paragraph("wm-eyebrow", "");
        eyebrow.add(link(ADDRESS, getTranslation("reflection.then.title")));
        add(new StaticHtml(head(eyebrow, title, "")));
        Paragraph audience = paragraph("wm-audience", getTranslation("reflection.then.audience"));
        audience.addClassName("wm-audience-private");
        add(new StaticHtml(audience));
        if (over.answers().isEmpty()) {
            add(new StaticHtml(empty(getTranslation("reflection.then.nothing"))));
            return;
        }
        Div times = new Div();
        times.addClassName("wm-times");
        over.answers()
                .forEach(then ->
                        times.add(article(then, then.equals(over.answers().getLast()))));
        add(new StaticHtml(times));
    }

    private Component article(Then then, boolean latest) {
        String day = Dates.day(this, then.day());
        Article article = new Article(
                paragraph("wm-eyebrow", getTranslation(latest ? "reflection.then.now" : "reflection.then.then")),
                new H2(day),
                then.lost()
                        ? paragraph("wm-none", getTranslation("reflection.words.lost"))
                        : paragraph("wm-words", then.words()),
                link(
                        "reflections/" + then.reflection().value(),
                        getTranslation("reflection.then.open", day),
                        "wm-link"));
        article.addClassName("wm-answer");
        return article;
    }
}
